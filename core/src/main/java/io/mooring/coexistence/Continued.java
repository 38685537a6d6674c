package io.mooring.coexistence;

/** What the ConfigMgr client goes on with: it reads only (Microsoft: comanage/coexistence). */
public enum Continued {
  HARDWARE_INVENTORY("Hardware inventory"),
  SOFTWARE_INVENTORY("Software inventory"),
  ASSET_INTELLIGENCE("Asset Intelligence"),
  SOFTWARE_METERING("Software metering"),
  POWER_MANAGEMENT("Power management: reports");

  private final String title;

  Continued(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
