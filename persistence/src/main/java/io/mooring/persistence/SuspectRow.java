package io.mooring.persistence;

import io.mooring.access.TenantId;
import io.mooring.device.DeviceId;
import io.mooring.reconciliation.SuspectedDuplicate;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** The {@code suspected_duplicate} table. */
final class SuspectRow {

  private static final ManyRows<SuspectRow> TABLE =
      new ManyRows<>(
          "suspected_duplicate",
          3,
          SuspectRow::new,
          List.of(
              Field.of("tenant", Field.ID, row -> row.tenant, (row, id) -> row.tenant = id),
              Field.of("one", Field.ID, row -> row.one, (row, id) -> row.one = id),
              Field.of("other", Field.ID, row -> row.other, (row, id) -> row.other = id),
              Field.of("place", Field.NUMBER, row -> row.place, (row, place) -> row.place = place),
              Field.of("facts", Field.TEXT, row -> row.facts, (row, json) -> row.facts = json),
              Field.of(
                  "looked_at",
                  Field.INSTANT,
                  row -> row.lookedAt,
                  (row, at) -> row.lookedAt = at)));

  private static final UUID NONE = new UUID(0, 0);

  private UUID tenant = NONE;
  private UUID one = NONE;
  private UUID other = NONE;
  private long place;
  private String facts = "";
  private Instant lookedAt = Instant.EPOCH;

  static SuspectRow of(TenantId tenant, SuspectedDuplicate pair, Instant at) {
    var row = new SuspectRow();
    row.tenant = tenant.value();
    row.one = pair.one().value();
    row.other = pair.other().value();
    row.place = place(pair);
    row.facts = Json.of(pair.match());
    row.lookedAt = Fitting.micros(at);
    return row;
  }

  /** What most speaks for stands first. */
  static long place(SuspectedDuplicate pair) {
    return -pair.match().score();
  }

  /** Puts these in the place of all that the devices are part of. */
  static void replace(
      StatelessSession session,
      TenantId tenant,
      Collection<DeviceId> devices,
      Collection<SuspectRow> rows) {
    var gone = of(session, tenant, devices);
    rows.forEach(row -> gone.remove(row.pair()));
    TABLE.delete(session, gone.values());
    TABLE.put(session, rows);
  }

  private static Map<List<UUID>, SuspectRow> of(
      StatelessSession session, TenantId tenant, Collection<DeviceId> devices) {
    var ids = devices.stream().map(DeviceId::value).toList();
    var within = List.of(tenant.value());
    var pairs = new HashMap<List<UUID>, SuspectRow>();
    Stream.of("one", "other")
        .flatMap(side -> TABLE.find(session, within, side, ids).stream())
        .forEach(row -> pairs.put(row.pair(), row));
    return pairs;
  }

  private List<UUID> pair() {
    return List.of(one, other);
  }
}
