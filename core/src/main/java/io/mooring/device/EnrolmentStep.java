package io.mooring.device;

import io.mooring.wire.Column;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How far a device is on the way to co-management. A step counts when those before it do; the
 * fields are those by which ConfigMgr itself collects co-managed devices (Microsoft:
 * comanage/how-to-monitor).
 */
public enum EnrolmentStep {
  /** No ConfigMgr client. */
  NONE("none"),
  CLIENT("client"),
  /** The co-management policy has come ({@code ComgmtPolicyPresent}). */
  POLICY("policy"),
  /** Enrolled ({@code MDMEnrolled}). */
  ENROLLED("enrolled"),
  /** {@code MDMProvisioned}. */
  PROVISIONED("provisioned");

  private final String key;

  EnrolmentStep(String key) {
    this.key = key;
  }

  /** The name in the API and in filters. */
  public String key() {
    return key;
  }

  static EnrolmentStep of(Device device) {
    if (!device.flag(Column.IS_CLIENT)) {
      return NONE;
    }
    if (!device.flag(Column.CO_MANAGEMENT_POLICY)) {
      return CLIENT;
    }
    if (!device.flag(Column.MDM_ENROLLED)) {
      return POLICY;
    }
    return device.flag(Column.MDM_PROVISIONED) ? PROVISIONED : ENROLLED;
  }

  public static EnrolmentStep ofKey(String key) {
    return Arrays.stream(values()).filter(step -> step.key.equals(key)).findFirst().orElseThrow();
  }

  /** The keys of this step and of those behind it: who has one of them has come this far. */
  public SortedSet<String> reached() {
    return Arrays.stream(values())
        .filter(step -> step.compareTo(this) >= 0)
        .map(EnrolmentStep::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
