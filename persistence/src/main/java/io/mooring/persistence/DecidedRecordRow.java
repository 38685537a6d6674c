package io.mooring.persistence;

import io.mooring.access.TenantId;
import io.mooring.device.ResourceId;
import io.mooring.inventory.Traits;
import io.mooring.reconciliation.Decision;
import io.mooring.reconciliation.RecordKey;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** The {@code decided_record} table: the records of the two devices that a decision is on. */
final class DecidedRecordRow {

  private static final ManyRows<DecidedRecordRow> TABLE =
      new ManyRows<>(
          "decided_record",
          4,
          DecidedRecordRow::new,
          List.of(
              Field.of("tenant", Field.ID, row -> row.tenant, (row, id) -> row.tenant = id),
              Field.of("decision", Field.ID, row -> row.decision, (row, id) -> row.decision = id),
              Field.of("site", Field.ID, row -> row.site, (row, id) -> row.site = id),
              Field.of(
                  "resource_id",
                  Field.NUMBER,
                  row -> row.resourceId,
                  (row, id) -> row.resourceId = id),
              Field.of("of_one", Field.FLAG, row -> row.ofOne, (row, is) -> row.ofOne = is)));

  private static final UUID NONE = new UUID(0, 0);

  private UUID tenant = NONE;
  private UUID decision = NONE;
  private UUID site = NONE;
  private long resourceId;
  private boolean ofOne;

  static void insert(StatelessSession session, Decision decision) {
    TABLE.insert(
        session,
        Stream.concat(
                decision.one().stream().map(key -> of(decision, key, true)),
                decision.other().stream().map(key -> of(decision, key, false)))
            .toList());
  }

  private static DecidedRecordRow of(Decision decision, RecordKey key, boolean ofOne) {
    var row = new DecidedRecordRow();
    row.tenant = decision.by().tenant().value();
    row.decision = decision.id();
    row.site = UUID.fromString(key.place());
    row.resourceId = Long.parseLong(key.id());
    row.ofOne = ofOne;
    return row;
  }

  static List<DecidedRecordRow> of(
      StatelessSession session, TenantId tenant, Collection<UUID> decisions) {
    return TABLE.find(session, List.of(tenant.value()), "decision", decisions);
  }

  /** The decisions on any of these records. */
  static Set<UUID> on(StatelessSession session, TenantId tenant, Collection<RecordKey> records) {
    var keys = records.stream().map(key -> key(tenant, key)).toList();
    return TABLE.find(session, List.of("tenant", "site", "resource_id"), keys).stream()
        .map(DecidedRecordRow::decision)
        .collect(Collectors.toSet());
  }

  private static List<?> key(TenantId tenant, RecordKey key) {
    return List.of(tenant.value(), UUID.fromString(key.place()), Long.valueOf(key.id()));
  }

  UUID decision() {
    return decision;
  }

  boolean ofOne() {
    return ofOne;
  }

  RecordKey record() {
    return Traits.key(
        new SiteKey(new TenantId(tenant), new SiteId(site)), new ResourceId(resourceId));
  }
}
