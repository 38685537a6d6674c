package io.mooring.lab.labelled;

/** What a record may say, in the order of the columns of {@link LabelledRecord#line}. */
public enum Field {
  /** {@code configMgr}, {@code intune}, {@code entra}, {@code autopilot}, {@code thirdPartyMdm}. */
  SOURCE,
  /** The site, the tenant or the list that the record is in. */
  PLACE,
  /** The hierarchy, the tenant or the MDM that gives out its ids. */
  REALM,
  /** Its key in its place. */
  ID,
  ENTRA_DEVICE_ID,
  INTUNE_ID,
  CLIENT_GUID,
  MDM_ID,
  HARDWARE_ID,
  SERIAL,
  SMBIOS_GUID,
  /** Several, with spaces between them. */
  MAC_ADDRESSES,
  MANUFACTURER,
  MODEL,
  NAME,
  OWNER,
  /** When the source made it: ISO 8601, UTC. */
  SINCE,
  LAST_SEEN,
  /** {@code true} where the source calls it obsolete. */
  ENDED
}
