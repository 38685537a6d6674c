package io.mooring.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a source said, and what follows from it.
 *
 * @param source what to call its source, such as {@code PS1}
 * @param asOf when the source last said so
 */
public record Told<T>(T value, String source, Instant asOf) {

  /** Something that follows from this, with the same source and age. */
  public <R> Told<R> saying(R other) {
    return new Told<>(other, source, asOf);
  }

  /** Whether a source said yes. */
  public static boolean yes(@Nullable Told<Boolean> told) {
    return told != null && told.value();
  }

  /** Whether a source said no, which is more than that none said yes. */
  public static boolean no(@Nullable Told<Boolean> told) {
    return told != null && !told.value();
  }
}
