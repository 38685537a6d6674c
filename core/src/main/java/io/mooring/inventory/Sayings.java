package io.mooring.inventory;

import io.mooring.site.SourceKind;
import io.mooring.wire.Column;
import java.util.EnumSet;
import java.util.Set;

/** Which columns a kind of source can know of: what else it sends is not believed. */
final class Sayings {

  private static final Set<Column> INTUNE_ALONE =
      EnumSet.of(
          Column.INTUNE_ID,
          Column.MANAGEMENT_AGENT,
          Column.INTUNE_WORKLOADS,
          Column.INTUNE_LAST_SYNC,
          Column.ENROLLED_AT,
          Column.ENROLMENT_TYPE,
          Column.JOIN_TYPE,
          Column.OWNER,
          Column.COMPLIANCE_STATE,
          Column.CLIENT_HEALTH_IN_INTUNE,
          Column.AUTOPILOT_ENROLLED);

  private static final Set<Column> INTUNE =
      EnumSet.of(
          Column.NAME,
          Column.SERIAL_NUMBER,
          Column.MAC_ADDRESSES,
          Column.ENTRA_DEVICE_ID,
          Column.MANUFACTURER,
          Column.MODEL,
          Column.OPERATING_SYSTEM,
          Column.OS_BUILD,
          Column.PRIMARY_USERS);

  private static final Set<Column> OTHER_MDM_ALONE =
      EnumSet.range(Column.OTHER_MDM_ID, Column.OTHER_MDM_LAST_SEEN);
  private static final Set<Column> OTHER_MDM =
      EnumSet.of(
          Column.NAME,
          Column.SERIAL_NUMBER,
          Column.SMBIOS_GUID,
          Column.MAC_ADDRESSES,
          Column.ENTRA_DEVICE_ID,
          Column.JOIN_TYPE,
          Column.PRIMARY_USERS);

  static {
    INTUNE.addAll(INTUNE_ALONE);
    OTHER_MDM.addAll(OTHER_MDM_ALONE);
  }

  private Sayings() {}

  static boolean may(SourceKind kind, Column column) {
    return switch (kind) {
      case CONFIGMGR -> !INTUNE_ALONE.contains(column) && !OTHER_MDM_ALONE.contains(column);
      case INTUNE -> INTUNE.contains(column);
      case THIRD_PARTY_MDM -> OTHER_MDM.contains(column);
    };
  }
}
