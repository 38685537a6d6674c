package io.mooring.persistence;

import io.mooring.site.SiteKey;
import io.mooring.wire.Held;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The hashes of what is held of a site, out of its records and of what was set aside. */
final class HeldRows {

  private HeldRows() {}

  /** What was set aside came after the record that is held of the same device. */
  static List<Held.Row> of(StatelessSession session, SiteKey site, long after, int limit) {
    var rows = new TreeMap<Long, Held.Row>();
    read(session, "SourceRecordRow", " and goneAt is null", site, after, limit)
        .forEach(row -> rows.put(row.id(), row));
    read(session, "SetAsideRow", "", site, after, limit)
        .forEach(row -> rows.merge(row.id(), row, HeldRows::over));
    return List.copyOf(rows.values()).stream().limit(limit).toList();
  }

  private static Held.Row over(Held.Row record, Held.Row aside) {
    return new Held.Row(
        record.id(), first(aside.full(), record.full()), first(aside.hot(), record.hot()));
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }

  private static Collection<Held.Row> read(
      StatelessSession session, String table, String and, SiteKey site, long after, int limit) {
    var query =
        session
            .createSelectionQuery(
                "select resourceId, fullHash, hotHash from "
                    + table
                    + " where tenant = :tenant and site = :site and resourceId > :after"
                    + and
                    + " order by tenant, site, resourceId",
                Object[].class)
            .setParameter("after", after)
            .setMaxResults(limit);
    return HibernateSites.ofSite(query, site).stream()
        .map(row -> new Held.Row((Long) row[0], (String) row[1], (String) row[2]))
        .toList();
  }
}
