package io.mooring.violations.one;

import io.mooring.violations.other.Other;
import java.time.Instant;
import org.assertj.core.api.AssertionInfo;

/** Uses a library, the system's clock, and a package that uses this one. */
public record One(AssertionInfo library, Instant at, Other other) {

  public static Instant late() {
    return Instant.now();
  }
}
