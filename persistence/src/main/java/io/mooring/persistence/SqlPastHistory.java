package io.mooring.persistence;

import static java.util.stream.Collectors.joining;

import io.mooring.access.TenantId;
import io.mooring.action.OrderState;
import io.mooring.retention.History;
import io.mooring.retention.PastHistory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * {@link PastHistory} in the database.
 *
 * @param working for those who take turns
 * @param deleting for those who may delete what has happened
 */
record SqlPastHistory(DataSource working, Supplier<DataSource> deleting) implements PastHistory {

  private static final String NAME = "history";

  /** MySQL: the command is denied to this user for this table. */
  private static final int TABLE_ACCESS_DENIED = 1142;

  private static final String ENDED =
      Arrays.stream(OrderState.values())
          .filter(state -> !state.open())
          .map(state -> "'" + state.name() + "'")
          .collect(joining(", ", " and state in (", ")"));

  /** An old order, and how many events tell of it. */
  private record Told(UUID id, int events) {

    static Told from(ResultSet row) throws SQLException {
      return new Told(Sql.id(row, "id"), row.getInt("event_count"));
    }

    Stream<List<Object>> events(UUID tenant) {
      return IntStream.range(0, events).mapToObj(number -> List.of(tenant, id, number));
    }
  }

  /** The deletion itself. */
  private interface Deletion {
    int run() throws SQLException;
  }

  @Override
  public boolean takeTurn(Instant now, Instant until) {
    var take = "update sweep set not_before = ? where name = ? and not_before <= ?";
    return Sql.in(
        working,
        connection ->
            Sql.change(connection, take, until, NAME, now) == 1
                || Sql.change(connection, "insert ignore into sweep values (?, ?)", NAME, until)
                    == 1);
  }

  @Override
  public void endTurn(Instant due) {
    var end = "update sweep set not_before = ? where name = ?";
    Sql.in(working, connection -> Sql.change(connection, end, due, NAME));
  }

  /**
   * One by one, and only where it still counts nothing: whoever counts holds the row. Where nobody
   * may delete it stays, which does no harm.
   */
  @Override
  public int tidy(int most) {
    var empty = "select tenant, id from cohort where devices = 0 limit ?";
    return Sql.in(
        deleting.get(),
        connection -> tidied(connection, Sql.read(connection, SqlPastHistory::key, empty, most)));
  }

  private static Object[] key(ResultSet row) throws SQLException {
    return new Object[] {Sql.id(row, "tenant"), row.getLong("id")};
  }

  private static int tidied(Connection connection, List<Object[]> cohorts) throws SQLException {
    var delete = "delete from cohort where tenant = ? and id = ? and devices = 0";
    try {
      return IntStream.of(Sql.each(connection, delete, cohorts)).sum();
    } catch (SQLException e) {
      if (e.getErrorCode() == TABLE_ACCESS_DENIED) {
        connection.rollback();
        return 0;
      }
      throw e;
    }
  }

  @Override
  public Deleted delete(History history, Instant before, int most) {
    return Sql.in(
        deleting.get(),
        connection ->
            switch (history) {
              case TIMELINE -> aged(connection, "timeline_event", before, most);
              case ORDERS -> orders(connection, before, most);
              case AUDIT -> aged(connection, "audit_entry", before, most);
            });
  }

  private static Deleted aged(Connection connection, String table, Instant before, int most)
      throws SQLException {
    var old = "from " + table + " where tenant = ? and happened_at < ? limit ?";
    for (var tenant : tenants(connection, table)) {
      if (!Sql.read(connection, row -> row.getInt(1), "select 1 " + old, tenant, before, 1)
          .isEmpty()) {
        return deleted(
            connection,
            tenant,
            () -> Sql.change(connection, "delete " + old, tenant, before, most));
      }
    }
    return new Deleted.Nothing();
  }

  /** From one to the next along an index that they lead, however many rows each of them has. */
  private static List<UUID> tenants(Connection connection, String table) throws SQLException {
    var tenants = new ArrayList<UUID>();
    var next = tenant(connection, "select tenant from " + table + " order by tenant limit 1");
    var on = "select tenant from " + table + " where tenant >= ? order by tenant limit 1";
    while (!next.isEmpty()) {
      tenants.addAll(next);
      next = tenant(connection, on, after(next.getFirst()));
    }
    return tenants;
  }

  /**
   * The id after this one; no tenant has the last. To find what is greater than a value, H2 reads
   * all rows that have it.
   */
  private static UUID after(UUID tenant) {
    var low = tenant.getLeastSignificantBits() + 1;
    return new UUID(tenant.getMostSignificantBits() + (low == 0 ? 1 : 0), low);
  }

  private static List<UUID> tenant(Connection connection, String sql, Object... values)
      throws SQLException {
    return Sql.read(connection, row -> Sql.id(row, "tenant"), sql, values);
  }

  private static Deleted orders(Connection connection, Instant before, int most)
      throws SQLException {
    var old =
        "select id, event_count from action_order where tenant = ? and requested_at < ?"
            + ENDED
            + " limit ?";
    for (var tenant : tenants(connection, "action_order")) {
      var orders = Sql.read(connection, Told::from, old, tenant, before, most);
      if (!orders.isEmpty()) {
        return deleted(connection, tenant, () -> deleteOrders(connection, tenant, orders));
      }
    }
    return new Deleted.Nothing();
  }

  private static int deleteOrders(Connection connection, UUID tenant, List<Told> orders)
      throws SQLException {
    var events = orders.stream().flatMap(order -> order.events(tenant)).toList();
    Sql.deleteAll(connection, "order_event", List.of("tenant", "order_id", "number"), events);
    var keys = orders.stream().map(order -> List.<Object>of(tenant, order.id())).toList();
    Sql.deleteAll(connection, "action_order", List.of("tenant", "id"), keys);
    return orders.size();
  }

  /** Where one table's rows may be deleted and another's not, both stay. */
  private static Deleted deleted(Connection connection, UUID tenant, Deletion deletion)
      throws SQLException {
    try {
      return new Deleted.Some(new TenantId(tenant), deletion.run());
    } catch (SQLException e) {
      if (e.getErrorCode() == TABLE_ACCESS_DENIED) {
        connection.rollback();
        return new Deleted.NotPermitted(new TenantId(tenant));
      }
      throw e;
    }
  }
}
