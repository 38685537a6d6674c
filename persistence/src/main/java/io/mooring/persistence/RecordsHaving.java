package io.mooring.persistence;

import io.mooring.access.TenantId;
import io.mooring.device.ResourceId;
import io.mooring.inventory.Traits;
import io.mooring.reconciliation.Identifier;
import io.mooring.reconciliation.RecordKey;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Finds the records that have identifiers, of none more than so many. */
final class RecordsHaving {

  /** H2 compares each row that it finds with every value of the list. */
  private static final int AT_ONCE_H2 = 100;

  private static final int AT_ONCE_MYSQL = 1_000;

  private final Connection connection;
  private final TenantId tenant;
  private final Map<Long, Identifier> asked = new HashMap<>();
  private final Map<Identifier, Integer> most;
  private final Map<Identifier, List<RecordKey>> found = new HashMap<>();

  private RecordsHaving(Connection connection, TenantId tenant, Map<Identifier, Integer> most) {
    this.connection = connection;
    this.tenant = tenant;
    this.most = most;
    var sha256 = CohortRow.sha256();
    most.keySet().forEach(one -> asked.put(RecordIdentifierRow.number(sha256, one), one));
  }

  /**
   * The records by identifier.
   *
   * @param most so many of each, whichever
   */
  static Map<Identifier, List<RecordKey>> of(
      StatelessSession session, TenantId tenant, Map<Identifier, Integer> most) {
    var atOnce = ManyRows.onH2(session) ? AT_ONCE_H2 : AT_ONCE_MYSQL;
    return session.doReturningWork(connection -> {
      var having = new RecordsHaving(connection, tenant, most);
      var numbers = having.asked.keySet().stream().sorted();
      for (var some : numbers.gather(Gatherers.windowFixed(atOnce)).toList()) {
        having.find(some);
      }
      return having.found;
    });
  }

  /** What many records share must not fill the answer: where it is full, each half is asked. */
  private void find(List<Long> numbers) throws SQLException {
    var limit = numbers.stream().mapToInt(this::most).sum();
    var rows = read(numbers, limit);
    if (rows.size() < limit || numbers.size() == 1) {
      rows.forEach(this::keep);
      return;
    }
    var half = numbers.size() / 2;
    find(numbers.subList(0, half));
    find(numbers.subList(half, numbers.size()));
  }

  private int most(long number) {
    return most.getOrDefault(asked.get(number), 0);
  }

  private List<Found> read(List<Long> numbers, int limit) throws SQLException {
    var places = String.join(",", Collections.nCopies(numbers.size(), "?"));
    return Sql.read(
        connection,
        Found::from,
        "select identifier, site, resource_id from record_identifier where identifier in ("
            + places
            + ") and tenant = ? limit ?",
        Stream.concat(numbers.stream(), Stream.of(tenant.value(), limit)).toArray());
  }

  private void keep(Found row) {
    var identifier = asked.get(row.identifier());
    if (identifier != null) {
      var key = Traits.key(new SiteKey(tenant, row.site()), row.resource());
      found.computeIfAbsent(identifier, _ -> new ArrayList<>(2)).add(key);
    }
  }

  /** A row that was found. */
  private record Found(long identifier, SiteId site, ResourceId resource) {

    static Found from(ResultSet row) throws SQLException {
      return new Found(
          row.getLong("identifier"),
          new SiteId(Sql.id(row, "site")),
          new ResourceId(row.getLong("resource_id")));
    }
  }
}
