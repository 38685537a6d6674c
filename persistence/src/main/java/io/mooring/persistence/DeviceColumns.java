package io.mooring.persistence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** The columns of {@code device}: all are written, and few are read before a row is replaced. */
final class DeviceColumns {

  /** What says how a device was counted and found. */
  private static final List<Field<DeviceRow, ?>> HELD =
      List.of(
          Field.of("tenant", Field.ID, row -> row.tenant, (row, tenant) -> row.tenant = tenant),
          Field.of("id", Field.ID, row -> row.id, (row, id) -> row.id = id),
          Field.of("cohort", Field.NUMBER, row -> row.cohort, (row, cohort) -> row.cohort = cohort),
          Field.of("terms", Field.TEXT, row -> row.terms, (row, terms) -> row.terms = terms),
          Field.of("accounts", Field.TEXT, row -> row.accounts, (row, all) -> row.accounts = all));

  private static final List<Field<DeviceRow, ?>> SHOWN =
      List.of(
          Field.written("main_site", Field.ID, row -> row.mainSite),
          Field.written("name", Field.TEXT, row -> row.name),
          Field.written("management_state", Field.TEXT, row -> row.managementState),
          Field.written("mdm", Field.TEXT, row -> row.mdm),
          Field.written("primary_user", Field.TEXT, row -> row.primaryUser),
          Field.written("user_now", Field.TEXT, row -> row.userNow),
          Field.written("manufacturer", Field.TEXT, row -> row.manufacturer),
          Field.written("model", Field.TEXT, row -> row.model),
          Field.written("serial_number", Field.TEXT, row -> row.serialNumber),
          Field.written("ip_address", Field.TEXT, row -> row.ipAddress),
          Field.written("on_internet", Field.FLAG, row -> row.onInternet),
          Field.written("kind", Field.TEXT, row -> row.kind),
          Field.written("os_release", Field.TEXT, row -> row.osRelease),
          Field.written("os_build", Field.TEXT, row -> row.osBuild),
          Field.written("client_version", Field.TEXT, row -> row.clientVersion),
          Field.written("client", Field.TEXT, row -> row.client),
          Field.written("pending_restart", Field.FLAG, row -> row.pendingRestart),
          Field.written("enrolment", Field.TEXT, row -> row.enrolment),
          Field.written("presence", Field.TEXT, row -> row.presence),
          Field.written("presence_since", Field.INSTANT, row -> row.presenceSince),
          Field.written("presence_as_of", Field.INSTANT, row -> row.presenceAsOf),
          Field.written("presence_site", Field.ID, row -> row.presenceSite),
          Field.written("missing", Field.FLAG, row -> row.missing),
          Field.written("ambiguous", Field.FLAG, row -> row.ambiguous),
          Field.written("last_active", Field.INSTANT, row -> row.lastActive),
          Field.written("place_name", Field.TEXT, row -> row.placeName),
          Field.written("place_primary_user", Field.TEXT, row -> row.placePrimaryUser),
          Field.written("place_management_state", Field.TEXT, row -> row.placeManagementState),
          Field.written("place_os_build", Field.TEXT, row -> row.placeOsBuild),
          Field.written("place_client_version", Field.TEXT, row -> row.placeClientVersion),
          Field.written("place_last_active", Field.TEXT, row -> row.placeLastActive));

  static final ManyRows<DeviceRow> ALL =
      new ManyRows<>(
          "device", 2, DeviceRow::new, Stream.of(HELD, SHOWN).flatMap(List::stream).toList());

  private static final ManyRows<DeviceRow> BEFORE =
      new ManyRows<>("device", 2, DeviceRow::new, HELD);

  private DeviceColumns() {}

  /** The key, the cohort and the terms of those that are there; nobody else changes them now. */
  static List<DeviceRow> hold(StatelessSession session, UUID tenant, Collection<UUID> ids) {
    return BEFORE.hold(session, List.of(tenant), "id", ids);
  }
}
