package io.mooring.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** The {@code device_term} table: the words that find a device. */
@Entity
@Table(name = "device_term")
@IdClass(DeviceTermRow.Key.class)
@SuppressWarnings("NullAway.Init")
class DeviceTermRow {

  record Key(UUID tenant, String term, UUID device) {}

  @Id UUID tenant;
  @Id String term;
  @Id UUID device;

  static DeviceTermRow of(UUID tenant, String term, UUID device) {
    var row = new DeviceTermRow();
    row.tenant = tenant;
    row.term = term;
    row.device = device;
    return row;
  }
}
