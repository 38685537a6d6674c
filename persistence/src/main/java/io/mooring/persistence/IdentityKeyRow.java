package io.mooring.persistence;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import io.mooring.access.Secrets;
import io.mooring.access.TenantId;
import io.mooring.device.DeviceId;
import io.mooring.device.SourceRecord;
import io.mooring.inventory.IdentityKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The {@code identity_key} table. */
@Entity
@Table(name = "identity_key")
@IdClass(IdentityKeyRow.Key.class)
@SuppressWarnings("NullAway.Init")
class IdentityKeyRow {

  private static final Lookup<IdentityKeyRow> BY_TEXT =
      new Lookup<>(IdentityKeyRow.class, "text", "identity_key_text");
  private static final int LONGEST = 128;

  record Key(UUID tenant, IdentityKey.Kind kind, String text) {}

  @Id UUID tenant;

  @Id
  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  IdentityKey.Kind kind;

  @Id String text;
  UUID device;

  static IdentityKeyRow of(TenantId tenant, IdentityKey key, DeviceId device) {
    var row = new IdentityKeyRow();
    row.tenant = tenant.value();
    row.kind = key.kind();
    row.text = text(key);
    row.device = device.value();
    return row;
  }

  /** A text too long for an index is kept by its hash. */
  static String text(IdentityKey key) {
    return key.value().length() <= LONGEST ? key.value() : Secrets.hash(key.value());
  }

  /** A key keeps the device that it meant first. */
  static void add(StatelessSession session, TenantId tenant, Collection<SourceRecord> records) {
    var meant = new LinkedHashMap<IdentityKey, DeviceId>();
    records.forEach(
        record -> IdentityKey.of(record).forEach(key -> meant.putIfAbsent(key, record.device())));
    var known = matching(session, tenant, meant.keySet());
    session.insertMultiple(
        meant.entrySet().stream()
            .filter(entry -> !known.containsKey(entry.getKey()))
            .map(entry -> of(tenant, entry.getKey(), entry.getValue()))
            .sorted(comparing(row -> row.text))
            .toList());
  }

  static Map<IdentityKey, DeviceId> matching(
      StatelessSession session, TenantId tenant, Collection<IdentityKey> keys) {
    var texts = keys.stream().map(IdentityKeyRow::text).toList();
    var rows =
        BY_TEXT.find(session, texts, Map.of("tenant", tenant.value())).stream()
            .collect(toMap(row -> List.of(row.kind, row.text), row -> new DeviceId(row.device)));
    var known = new HashMap<IdentityKey, DeviceId>();
    for (var key : keys) {
      var device = rows.get(List.of(key.kind(), text(key)));
      if (device != null) {
        known.put(key, device);
      }
    }
    return known;
  }
}
