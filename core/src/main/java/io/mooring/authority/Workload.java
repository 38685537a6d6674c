package io.mooring.authority;

import io.mooring.device.Facet;
import java.util.Set;

/**
 * One of the seven workloads that a slider moves between ConfigMgr and Intune, in the order of the
 * console (Microsoft: comanage/workloads).
 */
public enum Workload implements Area {
  COMPLIANCE_POLICIES("compliancePolicies", "Compliance policies"),
  DEVICE_CONFIGURATION("deviceConfiguration", "Device configuration"),
  ENDPOINT_PROTECTION("endpointProtection", "Endpoint Protection"),
  RESOURCE_ACCESS("resourceAccess", "Resource access policies"),
  CLIENT_APPS("clientApps", "Client apps"),
  OFFICE_CLICK_TO_RUN("officeClickToRun", "Office Click-to-Run apps"),
  WINDOWS_UPDATE_POLICIES("windowsUpdatePolicies", "Windows Update policies");

  /** What goes to Intune along with {@link #DEVICE_CONFIGURATION}, whatever its own slider says. */
  static final Set<Workload> DRAGGED = Set.of(RESOURCE_ACCESS, ENDPOINT_PROTECTION);

  private final String key;
  private final String title;

  Workload(String key, String title) {
    this.key = key;
    this.title = title;
  }

  /** The one that a filter asks for. */
  public static Workload of(Facet facet) {
    return valueOf(facet.name());
  }

  /** What asks lists for it. */
  public Facet facet() {
    return Facet.valueOf(name());
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String title() {
    return title;
  }
}
