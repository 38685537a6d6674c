package io.mooring.persistence;

import io.mooring.site.SiteKey;
import io.mooring.wire.Held;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** The hashes of what is held of a site, out of its records and of what was set aside. */
final class HeldRows {

  private HeldRows() {}

  /** What was set aside came after the record that is held of the same device. */
  static List<Held.Row> of(StatelessSession session, SiteKey site, long after, int limit) {
    var rows = new TreeMap<Long, Held.Row>();
    records(session, site, after, limit).forEach(row -> rows.put(row.id(), row));
    aside(session, site, after, limit).forEach(row -> rows.merge(row.id(), row, HeldRows::over));
    return List.copyOf(rows.values()).stream().limit(limit).toList();
  }

  private static Held.Row over(Held.Row record, Held.Row aside) {
    return new Held.Row(
        record.id(), first(aside.full(), record.full()), first(aside.hot(), record.hot()));
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }

  /** Out of the index alone: a record is a hundred times as long as its hashes. */
  private static Stream<Held.Row> records(
      StatelessSession session, SiteKey site, long after, int limit) {
    var query =
        session.createSelectionQuery(
            """
            select resourceId, fullHash, hotHash from SourceRecordRow
            where tenant = :tenant and site = :site and goneAt is null and resourceId > :after
            order by tenant, site, goneAt, resourceId
            """,
            Object[].class);
    return read(Hint.index(query, SourceRecordRow.HASHES), site, after, limit);
  }

  private static Stream<Held.Row> aside(
      StatelessSession session, SiteKey site, long after, int limit) {
    var query =
        session.createSelectionQuery(
            """
            select resourceId, fullHash, hotHash from SetAsideRow
            where tenant = :tenant and site = :site and resourceId > :after
            order by tenant, site, resourceId
            """,
            Object[].class);
    return read(query, site, after, limit);
  }

  private static Stream<Held.Row> read(
      SelectionQuery<Object[]> query, SiteKey site, long after, int limit) {
    return HibernateSites.ofSite(query, site)
        .setParameter("after", after)
        .setMaxResults(limit)
        .stream()
        .map(row -> new Held.Row((Long) row[0], (String) row[1], (String) row[2]));
  }
}
