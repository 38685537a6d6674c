package io.mooring.cloud;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a device must be like to be compliant (Microsoft: deviceCompliancePolicy).
 *
 * @param kind Graph's type of it, which tells for which platform it is
 * @param assigned whether it is assigned to anybody
 * @param steps what happens to a device that is not
 */
public record CompliancePolicy(
    PolicyId id,
    @Nullable String name,
    @Nullable String kind,
    @Nullable Long version,
    @Nullable When modified,
    @Nullable Boolean assigned,
    List<Step> steps) {

  public CompliancePolicy {
    steps = List.copyOf(steps);
  }

  /**
   * A step against a device that is not compliant.
   *
   * @param action as Graph spells it, such as {@code block}
   * @param graceHours after which it is taken
   */
  public record Step(String action, @Nullable Long graceHours) {}
}
