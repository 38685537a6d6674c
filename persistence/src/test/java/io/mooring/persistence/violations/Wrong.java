package io.mooring.persistence.violations;

import java.time.Instant;
import org.assertj.core.api.AssertionInfo;

/** Public, uses a foreign library and the system's clock. */
public record Wrong(AssertionInfo library, Instant at) {

  public static Instant late() {
    return Instant.now();
  }
}
