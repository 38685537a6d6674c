package io.mooring.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.mooring.access.TenantId;
import io.mooring.device.DeviceId;
import io.mooring.duplicate.Looks;
import io.mooring.reconciliation.Identifier.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;

/** {@link Looks} in the database, along the index of what records are found by. */
record SqlLooks(Sessions sessions) implements Looks {

  /** What more records have makes nobody suspect. */
  private static final int MANY =
      Arrays.stream(Kind.values()).filter(Kind::leads).mapToInt(Kind::many).max().orElseThrow();

  @Override
  public Optional<Look> due(Instant now) {
    return on(connection -> {
      begin(connection, now);
      var due =
          "select tenant, place, begun_at from duplicate_look where due <= ?"
              + " order by due limit 1 for update";
      return Sql.read(connection, row -> look(row, now), due, now).stream().findFirst();
    });
  }

  /** Of each tenant there is one. */
  private static void begin(Connection connection, Instant now) throws SQLException {
    var missing =
        "select distinct tenant from site"
            + " where tenant not in (select tenant from duplicate_look)";
    var add =
        "insert ignore into duplicate_look (tenant, due, place, begun_at) values (?, ?, ?, ?)";
    for (var tenant : Sql.read(connection, row -> Sql.id(row, "tenant"), missing)) {
      Sql.change(connection, add, tenant, now, BEGINNING, now);
    }
  }

  private static Look look(ResultSet row, Instant now) throws SQLException {
    var tenant = new TenantId(Sql.id(row, "tenant"));
    var place = row.getLong("place");
    return new Look(tenant, place, place == BEGINNING ? now : instant(row, "begun_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  /** That a record has an identifier. */
  private record Entry(long identifier, UUID site, long resource) {

    static Entry from(ResultSet row) throws SQLException {
      return new Entry(row.getLong("identifier"), Sql.id(row, "site"), row.getLong("resource_id"));
    }

    List<Object> key(UUID tenant) {
      return List.of(tenant, site, resource);
    }
  }

  @Override
  public Stretch next(Look look, int most) {
    return on(connection -> next(connection, look, most));
  }

  private static Stretch next(Connection connection, Look look, int most) throws SQLException {
    var tenant = look.tenant().value();
    var entries =
        Sql.read(
            connection,
            Entry::from,
            "select identifier, site, resource_id from record_identifier"
                + " where identifier > ? and tenant = ? order by identifier limit ?",
            look.place(),
            tenant,
            most);
    var isEnd = entries.size() < most;
    var reached = isEnd ? null : Long.valueOf(whole(entries));
    var shared =
        entries.stream()
            .filter(entry -> reached == null || entry.identifier() <= reached)
            .collect(groupingBy(Entry::identifier))
            .values()
            .stream()
            .filter(having -> having.size() > 1 && having.size() <= MANY)
            .toList();
    return new Stretch(inTwo(shared, devices(connection, tenant, shared)), reached);
  }

  /** The last identifier of which all entries are there, or more than anybody looks at. */
  private static long whole(List<Entry> entries) {
    var last = entries.getLast().identifier();
    return entries.reversed().stream()
        .map(Entry::identifier)
        .filter(identifier -> identifier != last)
        .findFirst()
        .orElse(last);
  }

  /** The devices of those that more than one device has. */
  private static Set<DeviceId> inTwo(Collection<List<Entry>> shared, Map<Entry, DeviceId> devices) {
    var inTwo = new HashSet<DeviceId>();
    for (var having : shared) {
      var its = having.stream().map(devices::get).filter(Objects::nonNull).collect(toSet());
      if (its.size() > 1) {
        inTwo.addAll(its);
      }
    }
    return inTwo;
  }

  /** Of the records that are not gone. */
  private static Map<Entry, DeviceId> devices(
      Connection connection, UUID tenant, Collection<List<Entry>> shared) throws SQLException {
    var keys =
        shared.stream().flatMap(List::stream).map(entry -> entry.key(tenant)).distinct().toList();
    var byKey = new HashMap<List<Object>, DeviceId>();
    for (var some : keys.stream().gather(Gatherers.windowFixed(CompoundKeys.MOST)).toList()) {
      byKey.putAll(devices(connection, tenant, CompoundKeys.filled(some)));
    }
    var devices = new HashMap<Entry, DeviceId>();
    shared.stream()
        .flatMap(List::stream)
        .filter(entry -> byKey.containsKey(entry.key(tenant)))
        .forEach(entry -> devices.put(entry, Objects.requireNonNull(byKey.get(entry.key(tenant)))));
    return devices;
  }

  private static Map<List<Object>, DeviceId> devices(
      Connection connection, UUID tenant, List<List<Object>> keys) throws SQLException {
    var sql =
        "select site, resource_id, device from source_record where "
            + CompoundKeys.among(List.of("tenant", "site", "resource_id"), keys.size())
            + " and gone_at is null";
    var found = new HashMap<List<Object>, DeviceId>();
    Sql.read(
            connection,
            row ->
                Map.entry(
                    List.<Object>of(tenant, Sql.id(row, "site"), row.getLong("resource_id")),
                    new DeviceId(Sql.id(row, "device"))),
            sql,
            keys.stream().flatMap(List::stream).toArray())
        .forEach(one -> found.put(one.getKey(), one.getValue()));
    return found;
  }

  @Override
  public void reached(Look look, long place) {
    var reached = "update duplicate_look set place = ?, begun_at = ? where tenant = ?";
    on(connection -> Sql.change(connection, reached, place, look.begun(), look.tenant().value()));
  }

  @Override
  public void ended(Look look, Instant at, Instant due) {
    var ended = "update duplicate_look set place = ?, ended_at = ?, due = ? where tenant = ?";
    on(connection -> Sql.change(connection, ended, BEGINNING, at, due, look.tenant().value()));
  }

  @Override
  public Optional<Instant> lastEnded(TenantId tenant) {
    var last = "select ended_at from duplicate_look where tenant = ? and ended_at is not null";
    return on(connection ->
            Sql.read(connection, row -> instant(row, "ended_at"), last, tenant.value()))
        .stream()
        .findFirst();
  }

  private <T> T on(Sql.Work<T> work) {
    return sessions.from(session -> session.doReturningWork(work::on));
  }
}
