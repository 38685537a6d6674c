package io.mooring.persistence;

import static io.mooring.SettableClock.MONDAY;

import io.mooring.access.TenantId;
import io.mooring.action.HistoricOrders;
import io.mooring.action.Order;
import io.mooring.audit.Actor;
import io.mooring.audit.AuditEntry;
import io.mooring.device.DeviceId;
import io.mooring.device.SourceRecord;
import io.mooring.device.TimelineEvent;
import io.mooring.inventory.EstateContract;
import io.mooring.inventory.SourceRecords;
import io.mooring.site.ConnectorId;
import io.mooring.site.SiteKey;
import io.mooring.site.Sites;
import io.mooring.wire.Column;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A tenant with so much of everything that whoever reads all of it is seen to do so. */
final class FilledEstate implements EstateContract {

  private static final int DEVICES = 2_000;
  private static final int ELSEWHERE = 50;
  private static final int HISTORY = 1_000;
  private static final int USERS = 400;

  static final Instant LONG_AGO = Instant.parse("1990-01-01T00:00:00Z");

  private final Database database;
  final TenantId tenant = EstateContract.tenant();
  final SiteKey site;
  private final SiteKey other;
  final List<SourceRecord> devices;
  final List<Order> orders;

  FilledEstate(Database database) {
    this.database = database;
    site = attached(tenant, "PS1");
    other = attached(tenant, "PS2");
    devices = IntStream.range(0, DEVICES).mapToObj(this::device).toList();
    orders = Stream.generate(() -> HistoricOrders.due(site, MONDAY)).limit(HISTORY).toList();
    database
        .transactions()
        .inOne(() -> {
          devices.stream().gather(Gatherers.windowFixed(1_000)).forEach(this::put);
          database
              .timeline()
              .add(tenant, IntStream.range(0, HISTORY).mapToObj(this::event).toList());
          IntStream.range(0, HISTORY).forEach(n -> database.audit().add(entry(n)));
          orders.forEach(order -> database.orders().add(order, HistoricOrders.key()));
          orders.stream()
              .skip(HISTORY / 20)
              .forEach(order -> database.orders().move(order, HistoricOrders.expired(MONDAY)));
          IntStream.range(0, HISTORY / 2).forEach(this::request);
          return true;
        });
    longAgo();
  }

  /** Older than what any other test is about. */
  private void longAgo() {
    var event = new TimelineEvent(UUID.randomUUID(), id(1), LONG_AGO, "name", "Renamed.", "PS1");
    database.timeline().add(tenant, List.of(event));
    database.audit().add(entry(LONG_AGO));
    var order = HistoricOrders.due(site, LONG_AGO);
    database.orders().add(order, HistoricOrders.key());
    database.orders().move(order, HistoricOrders.expired(LONG_AGO));
  }

  private void request(int number) {
    database
        .connectors()
        .firstUse(ConnectorId.random(), "jti" + number, Instant.parse("2999-01-01T00:00:00Z"));
  }

  private SourceRecord device(int number) {
    return record(
        number < DEVICES - ELSEWHERE ? site : other,
        FIRST + number,
        Map.of(
            Column.NAME,
            "PC-%05d".formatted(number),
            Column.SERIAL_NUMBER,
            "S" + number,
            Column.PRIMARY_USERS,
            "CONTOSO\\user%04d".formatted(number % USERS),
            Column.ONLINE,
            number % 3 == 0 ? "false" : "true",
            Column.OS_BUILD,
            "10.0." + (20_000 + number % 7)));
  }

  DeviceId id(int number) {
    return devices.get(number).device();
  }

  private TimelineEvent event(int number) {
    var at = MONDAY.plusSeconds(number);
    return new TimelineEvent(UUID.randomUUID(), id(number % 50), at, "name", "Renamed.", "PS1");
  }

  private AuditEntry entry(int number) {
    return entry(MONDAY.plusSeconds(number));
  }

  private AuditEntry entry(Instant at) {
    var done = AuditEntry.Outcome.DONE;
    return new AuditEntry(UUID.randomUUID(), at, tenant, new Actor.Mooring(), "v", "", done, "");
  }

  @Override
  public Sites sites() {
    return database.sites();
  }

  @Override
  public SourceRecords records() {
    return database.sourceRecords();
  }
}
