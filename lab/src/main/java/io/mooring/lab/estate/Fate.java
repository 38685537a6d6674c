package io.mooring.lab.estate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record since the estate was founded: where it came from when it is a later
 * one, the name it was given, whether a newer record of the same computer overtook it, and whether
 * it was enrolled in Intune or left it.
 */
public record Fate(
    @Nullable Descent descent,
    @Nullable String name,
    boolean superseded,
    @Nullable Enrolling enrolling) {

  /** The last time that somebody enrolled the computer in Intune, or had it leave. */
  public record Enrolling(boolean enrolled, Instant at) {}

  public static final Fate NONE = new Fate(null, null, false, null);

  /** A record that came out of another one, under the name that one was given. */
  public static Fate later(Descent descent, @Nullable String name) {
    return new Fate(descent, name, false, null);
  }

  public Fate renamed(String to) {
    return new Fate(descent, to, superseded, enrolling);
  }

  public Fate overtaken() {
    return new Fate(descent, name, true, enrolling);
  }

  public Fate enrolling(Enrolling how) {
    return new Fate(descent, name, superseded, how);
  }
}
