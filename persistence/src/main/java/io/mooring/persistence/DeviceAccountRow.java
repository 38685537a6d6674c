package io.mooring.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The {@code device_account} table: the accounts that a device's records name. */
@Entity
@Table(name = "device_account")
@IdClass(DeviceAccountRow.Key.class)
@SuppressWarnings("NullAway.Init")
class DeviceAccountRow {

  static final ManyRows<DeviceAccountRow> TABLE =
      new ManyRows<>(
          "device_account",
          3,
          DeviceAccountRow::new,
          List.of(
              Field.written("tenant", Field.ID, row -> row.tenant),
              Field.written("account", Field.TEXT, row -> row.account),
              Field.written("device", Field.ID, row -> row.device)));

  record Key(UUID tenant, String account, UUID device) {

    DeviceAccountRow row() {
      var row = new DeviceAccountRow();
      row.tenant = tenant;
      row.account = account;
      row.device = device;
      return row;
    }
  }

  @Id UUID tenant;
  @Id String account;
  @Id UUID device;

  static Set<Key> of(Stream<DeviceRow> devices) {
    return devices
        .flatMap(
            device -> device.accounts.lines().map(line -> new Key(device.tenant, line, device.id)))
        .collect(Collectors.toSet());
  }
}
