package io.mooring.coexistence;

import io.mooring.authority.Workload;

/**
 * What the ConfigMgr client switches off, all of it at once, as soon as it detects a third-party
 * MDM (Microsoft: comanage/coexistence).
 */
public enum SwitchedOff {
  RESOURCE_ACCESS(
      Workload.RESOURCE_ACCESS, "Resource access: VPN, Wi-Fi, e-mail and certificate profiles"),
  APPLICATIONS(Workload.CLIENT_APPS, "Application management, legacy packages included"),
  SOFTWARE_UPDATES(Workload.WINDOWS_UPDATE_POLICIES, "Software updates: scan and installation"),
  ENDPOINT_PROTECTION(Workload.ENDPOINT_PROTECTION, "Endpoint Protection"),
  COMPLIANCE(Workload.COMPLIANCE_POLICIES, "Compliance policy for conditional access"),
  DEVICE_CONFIGURATION(Workload.DEVICE_CONFIGURATION, "Device configuration"),
  OFFICE(Workload.OFFICE_CLICK_TO_RUN, "Office Click-to-Run apps");

  private final Workload workload;
  private final String title;

  SwitchedOff(Workload workload, String title) {
    this.workload = workload;
    this.title = title;
  }

  /** The workload that it is under co-management. */
  public Workload workload() {
    return workload;
  }

  public String title() {
    return title;
  }
}
