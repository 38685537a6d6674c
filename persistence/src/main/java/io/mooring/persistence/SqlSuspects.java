package io.mooring.persistence;

import io.mooring.access.TenantId;
import io.mooring.device.DeviceId;
import io.mooring.duplicate.Suspects;
import io.mooring.paging.Paged;
import io.mooring.paging.Place;
import io.mooring.paging.Wanted;
import io.mooring.reconciliation.SuspectedDuplicate;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link Suspects} in the database. */
record SqlSuspects(Sessions sessions) implements Suspects {

  @Override
  public void replace(
      TenantId tenant,
      Collection<DeviceId> devices,
      Collection<SuspectedDuplicate> pairs,
      Instant at) {
    var rows = pairs.stream().map(pair -> SuspectRow.of(tenant, pair, at)).toList();
    sessions.run(session -> SuspectRow.replace(session, tenant, devices, rows));
  }

  @Override
  public void forget(TenantId tenant, Instant since) {
    var forget = "delete from suspected_duplicate where tenant = ? and looked_at < ?";
    on(connection -> Sql.change(connection, forget, tenant.value(), since));
  }

  @Override
  public Paged<SuspectedDuplicate> page(TenantId tenant, Wanted wanted) {
    var found = on(connection -> page(connection, tenant, wanted.after(), wanted.limit() + 1));
    return Paged.of(found, wanted.limit(), SqlSuspects::place);
  }

  private static List<SuspectedDuplicate> page(
      Connection connection, TenantId tenant, @Nullable Place after, int limit)
      throws SQLException {
    var values = new ArrayList<Object>(List.of(tenant.value()));
    var behind = "";
    if (after != null) {
      var place = Long.parseLong(after.order());
      var one = UUID.fromString(after.id().split(" ", 2)[0]);
      var other = UUID.fromString(after.id().split(" ", 2)[1]);
      behind = " and place >= ? and (place > ? or one > ? or (one = ? and other > ?))";
      values.addAll(List.of(place, place, one, one, other));
    }
    var sql =
        "select one, other, facts from suspected_duplicate where tenant = ?"
            + behind
            + " order by tenant, place, one, other limit "
            + limit;
    return Sql.read(connection, SqlSuspects::pair, sql, values.toArray());
  }

  private static SuspectedDuplicate pair(ResultSet row) throws SQLException {
    return new SuspectedDuplicate(
        new DeviceId(Sql.id(row, "one")),
        new DeviceId(Sql.id(row, "other")),
        Json.match(row.getString("facts")));
  }

  private static Place place(SuspectedDuplicate pair) {
    return new Place(String.valueOf(SuspectRow.place(pair)), pair.one() + " " + pair.other());
  }

  @Override
  public long count(TenantId tenant) {
    var count = "select count(*) from suspected_duplicate where tenant = ?";
    return on(connection ->
        Sql.read(connection, row -> row.getLong(1), count, tenant.value()).getFirst());
  }

  private <T> T on(Sql.Work<T> work) {
    return sessions.from(session -> session.doReturningWork(work::on));
  }
}
