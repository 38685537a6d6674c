package io.mooring.persistence;

import io.mooring.device.SearchTerms;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** The {@code device_term} table: the words that find a device. */
@Entity
@Table(name = "device_term")
@IdClass(DeviceTermRow.Key.class)
@SuppressWarnings("NullAway.Init")
class DeviceTermRow {

  static final ManyRows<DeviceTermRow> TABLE =
      new ManyRows<>(
          "device_term",
          4,
          DeviceTermRow::new,
          List.of(
              Field.written("tenant", Field.ID, row -> row.tenant),
              Field.written("term", Field.TEXT, row -> row.term),
              Field.written("device", Field.ID, row -> row.device),
              Field.written("shared", Field.NUMBER, row -> (long) row.shared)));

  record Key(UUID tenant, String term, UUID device, int shared) {}

  @Id UUID tenant;
  @Id String term;
  @Id UUID device;
  @Id int shared;

  static DeviceTermRow of(DeviceRow device, SearchTerms.Numbered term) {
    var row = new DeviceTermRow();
    row.tenant = device.tenant;
    row.term = term.text();
    row.device = device.id;
    row.shared = term.shared();
    return row;
  }

  Key key() {
    return new Key(tenant, term, device, shared);
  }
}
