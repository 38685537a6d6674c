package io.mooring.app;

import io.mooring.cloud.DetectedApp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of an app, and how many have it.
 *
 * @param devices how many devices of this portal have it
 * @param readAt when those devices were read last; null before the first time
 */
public record FoundApp(DetectedApp app, long devices, @Nullable Instant readAt) {

  public String name() {
    var name = app.name();
    return name == null ? "(no name)" : name;
  }
}
