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
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The {@code set_aside} table. */
@Entity
@Table(name = "set_aside")
@IdClass(ResourceKey.class)
@SuppressWarnings("NullAway.Init")
class SetAsideRow {

  private static final Lookup<SetAsideRow> BY_RESOURCE =
      new Lookup<>(SetAsideRow.class, "resourceId", "set_aside_resource");

  @Id UUID tenant;
  @Id UUID site;
  @Id long resourceId;
  @Nullable String fullHash;
  @Nullable String hotHash;

  @JdbcTypeCode(SqlTypes.JSON)
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
    session.deleteMultiple(BY_RESOURCE.find(session, ids, SourceRecordRow.within(site)));
  }

  SetAside toSetAside() {
    return new SetAside(Json.row(facts), why, happenedAt);
  }
}
