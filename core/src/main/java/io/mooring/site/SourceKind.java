package io.mooring.site;

/** What kind of system delivers source records. */
public enum SourceKind {
  /** A ConfigMgr site, through its connector. */
  CONFIGMGR("configMgr"),
  /** The tenant's Intune, through Microsoft Graph. */
  INTUNE("intune");

  private final String key;

  SourceKind(String key) {
    this.key = key;
  }

  /** The name in the API and in the database. */
  public String key() {
    return key;
  }
}
