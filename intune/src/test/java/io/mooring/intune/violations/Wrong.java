package io.mooring.intune.violations;

import java.time.Instant;
import org.assertj.core.api.AssertionInfo;

/** Uses a library that is not its own, and the system's clock. */
public record Wrong(AssertionInfo library, Instant at) {

  public static Instant late() {
    return Instant.now();
  }
}
