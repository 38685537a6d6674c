package io.mooring.persistence;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * The {@code app_device} table: which devices have an app. There are rows of listed devices alone,
 * and each app's row says how many they are.
 */
@Entity
@Table(name = "app_device")
@IdClass(AppDeviceRow.Key.class)
@SuppressWarnings("NullAway.Init")
class AppDeviceRow {

  static final ManyRows<AppDeviceRow> TABLE =
      new ManyRows<>(
          "app_device",
          3,
          AppDeviceRow::new,
          List.of(
              Field.of("tenant", Field.ID, row -> row.tenant, (row, id) -> row.tenant = id),
              Field.of("app", Field.NUMBER, row -> row.app, (row, id) -> row.app = id),
              Field.of("device", Field.ID, row -> row.device, (row, id) -> row.device = id)));

  /** The same, to be looked up by the device. */
  private static final ManyRows<AppDeviceRow> BY_DEVICE =
      new ManyRows<>(
          "app_device",
          2,
          AppDeviceRow::new,
          List.of(
              Field.of("tenant", Field.ID, row -> row.tenant, (row, id) -> row.tenant = id),
              Field.of("device", Field.ID, row -> row.device, (row, id) -> row.device = id),
              Field.of("app", Field.NUMBER, row -> row.app, (row, id) -> row.app = id)));

  record Key(UUID tenant, long app, UUID device) {}

  @Id UUID tenant;
  @Id long app;
  @Id UUID device;

  static AppDeviceRow of(UUID tenant, long app, UUID device) {
    var row = new AppDeviceRow();
    row.tenant = tenant;
    row.app = app;
    row.device = device;
    return row;
  }

  static List<AppDeviceRow> onDevices(
      StatelessSession session, UUID tenant, Collection<UUID> devices) {
    return BY_DEVICE.find(session, List.of(tenant), "device", devices);
  }

  /** Devices that leave the lists have no apps any more. */
  static void forget(StatelessSession session, Collection<DeviceRow> devices) {
    if (devices.isEmpty()) {
      return;
    }
    var tenant = devices.iterator().next().tenant;
    var ids = devices.stream().map(row -> row.id).sorted().toList();
    var rows = BY_DEVICE.hold(session, List.of(tenant), "device", ids);
    rows.stream()
        .collect(groupingBy(row -> row.app, TreeMap::new, counting()))
        .forEach((app, number) -> count(session, tenant, app, -number));
    TABLE.delete(session, rows);
  }

  /** Counts in the transaction that adds and takes away. */
  static void count(StatelessSession session, UUID tenant, long app, long more) {
    session.doWork(connection ->
        Sql.change(
            connection,
            "update detected_app set devices = devices + ? where tenant = ? and id = ?",
            more,
            tenant,
            app));
  }
}
