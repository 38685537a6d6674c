package io.mooring.site;

/**
 * What kind of system delivers source records; of a device's records, the first kind speaks first.
 */
public enum SourceKind {
  /** A ConfigMgr site, through its connector. */
  CONFIGMGR,
  /** The tenant's Intune, through Microsoft Graph. */
  INTUNE,
  /** An MDM that is not Intune, by lists of the devices that are enrolled in it. */
  THIRD_PARTY_MDM
}
