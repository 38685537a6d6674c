package io.mooring.authority;

/** Who may be in charge of a part of a device's management. */
public enum Authority {
  CONFIGMGR("configMgr", "ConfigMgr"),
  INTUNE("intune", "Intune"),
  THIRD_PARTY_MDM("thirdPartyMdm", "another MDM");

  private final String key;
  private final String title;

  Authority(String key, String title) {
    this.key = key;
    this.title = title;
  }

  /** The name in the API. */
  public String key() {
    return key;
  }

  /** What to call it within a sentence. */
  public String title() {
    return title;
  }
}
