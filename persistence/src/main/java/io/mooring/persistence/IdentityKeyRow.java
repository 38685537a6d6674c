package io.mooring.persistence;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.mooring.access.Secrets;
import io.mooring.access.TenantId;
import io.mooring.device.DeviceId;
import io.mooring.inventory.IdentityKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.HashMap;
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

  private static final ManyRows<IdentityKeyRow> TABLE =
      new ManyRows<>(
          "identity_key",
          3,
          IdentityKeyRow::new,
          List.of(
              Field.of("tenant", Field.ID, row -> row.tenant, (row, id) -> row.tenant = id),
              Field.of(
                  "kind",
                  Field.TEXT,
                  row -> row.kind.name(),
                  (row, kind) -> row.kind = IdentityKey.Kind.valueOf(kind)),
              Field.of("text", Field.TEXT, row -> row.text, (row, text) -> row.text = text),
              Field.of("device", Field.ID, row -> row.device, (row, id) -> row.device = id)));
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

  static void add(StatelessSession session, TenantId tenant, Map<IdentityKey, DeviceId> keys) {
    TABLE.insert(
        session,
        keys.entrySet().stream()
            .map(entry -> of(tenant, entry.getKey(), entry.getValue()))
            .sorted(
                comparing((IdentityKeyRow row) -> row.kind.name()).thenComparing(row -> row.text))
            .toList());
  }

  static Map<IdentityKey, DeviceId> matching(
      StatelessSession session, TenantId tenant, Collection<IdentityKey> keys) {
    var known = new HashMap<IdentityKey, DeviceId>();
    keys.stream()
        .collect(groupingBy(IdentityKey::kind))
        .forEach((kind, ofKind) -> known.putAll(matching(session, tenant, kind, ofKind)));
    return known;
  }

  private static Map<IdentityKey, DeviceId> matching(
      StatelessSession session, TenantId tenant, IdentityKey.Kind kind, List<IdentityKey> keys) {
    Map<String, IdentityKey> byText = new HashMap<>();
    keys.forEach(key -> byText.put(text(key), key));
    return TABLE
        .find(session, List.of(tenant.value(), kind.name()), "text", byText.keySet())
        .stream()
        .collect(toMap(row -> byText.get(row.text), row -> new DeviceId(row.device)));
  }
}
