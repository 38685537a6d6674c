package io.mooring.intune.graph;

/** What an app needs to be granted, as an application permission (Microsoft: Graph permissions). */
public enum Permission {
  DEVICES("DeviceManagementManagedDevices.Read.All"),
  ENROLMENT("DeviceManagementServiceConfig.Read.All"),
  CONFIGURATION("DeviceManagementConfiguration.Read.All"),
  POLICIES("Policy.Read.All"),
  ENTRA_DEVICES("Device.Read.All"),
  PEOPLE("User.Read.All"),
  ORGANIZATION("Organization.Read.All");

  private final String title;

  Permission(String title) {
    this.title = title;
  }

  /** As Entra's portal and Graph name it. */
  String title() {
    return title;
  }
}
