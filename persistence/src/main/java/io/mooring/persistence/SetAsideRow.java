package io.mooring.persistence;

import io.mooring.inventory.SourceRecords.SetAside;
import io.mooring.site.SiteKey;
import io.mooring.wire.Cut;
import io.mooring.wire.RowHash;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The {@code set_aside} table. */
@Entity
@Table(name = "set_aside")
@IdClass(ResourceKey.class)
@SuppressWarnings("NullAway.Init")
class SetAsideRow {

  private static final ManyRows<SetAsideRow> TABLE =
      new ManyRows<>(
          "set_aside",
          3,
          SetAsideRow::new,
          List.of(
              Field.of("tenant", Field.ID, row -> row.tenant, (row, id) -> row.tenant = id),
              Field.of("site", Field.ID, row -> row.site, (row, id) -> row.site = id),
              Field.of(
                  "resource_id",
                  Field.NUMBER,
                  row -> row.resourceId,
                  (row, id) -> row.resourceId = id),
              Field.orNull(
                  "full_hash", Field.TEXT, row -> row.fullHash, (row, hash) -> row.fullHash = hash),
              Field.orNull(
                  "hot_hash", Field.TEXT, row -> row.hotHash, (row, hash) -> row.hotHash = hash),
              Field.of("facts", Field.TEXT, row -> row.facts, (row, json) -> row.facts = json),
              Field.of("why", Field.TEXT, row -> row.why, (row, why) -> row.why = why),
              Field.of(
                  "happened_at",
                  Field.INSTANT,
                  row -> row.happenedAt,
                  (row, at) -> row.happenedAt = at)));

  @Id UUID tenant;
  @Id UUID site;
  @Id long resourceId;
  @Nullable String fullHash;
  @Nullable String hotHash;
  String facts;
  String why;
  Instant happenedAt;

  static SetAsideRow of(SiteKey key, SetAside aside) {
    var row = new SetAsideRow();
    row.tenant = key.tenant().value();
    row.site = key.site().value();
    row.resourceId = aside.row().id();
    row.fullHash = hash(aside.row().full());
    row.hotHash = hash(aside.row().hot());
    row.facts = Json.of(aside.row());
    row.why = Cut.to(2_000, aside.why());
    row.happenedAt = Fitting.micros(aside.at());
    return row;
  }

  private static @Nullable String hash(@Nullable Map<String, String> columns) {
    return columns == null ? null : RowHash.of(columns);
  }

  static void delete(StatelessSession session, SiteKey site, Collection<Long> ids) {
    if (some(session, site)) {
      TABLE.delete(session, ids.stream().map(id -> at(site, id)).toList());
    }
  }

  /** Most sites have none: nothing is to be looked for among a batch's ids. */
  private static boolean some(StatelessSession session, SiteKey site) {
    return !HibernateSites.ofSite(
            session.createSelectionQuery(
                "select resourceId from SetAsideRow where tenant = :tenant and site = :site",
                Long.class),
            site)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Keeps these, in the place of what was kept of the same ids. */
  static void put(StatelessSession session, Collection<SetAsideRow> rows) {
    TABLE.delete(session, rows);
    TABLE.insert(session, rows);
  }

  private static SetAsideRow at(SiteKey site, long id) {
    var row = new SetAsideRow();
    row.tenant = site.tenant().value();
    row.site = site.site().value();
    row.resourceId = id;
    return row;
  }

  SetAside toSetAside() {
    return new SetAside(Json.row(facts), why, happenedAt);
  }
}
