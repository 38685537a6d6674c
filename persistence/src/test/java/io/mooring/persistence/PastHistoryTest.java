package io.mooring.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import io.mooring.action.HistoricOrders;
import io.mooring.audit.Actor;
import io.mooring.audit.AuditEntry;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceId;
import io.mooring.device.TimelineEvent;
import io.mooring.inventory.EstateContract;
import io.mooring.inventory.SourceRecords;
import io.mooring.retention.History;
import io.mooring.retention.PastHistory;
import io.mooring.retention.PastHistory.Deleted;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import io.mooring.site.Sites;
import io.mooring.wire.Column;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What is old is deleted, in parts, and nothing else; far in the past, where no other test is. */
@ParameterizedClass(autoCloseArguments = false)
@MethodSource("io.mooring.persistence.TestDatabase#shared")
class PastHistoryTest implements EstateContract {

  private static final Instant THEN = Instant.parse("1999-12-31T12:00:00Z");
  private static final Instant BEFORE = THEN.plusSeconds(10);

  private final Database database;
  private final PastHistory past;
  private final TenantId tenant = new TenantId(UUID.randomUUID());

  PastHistoryTest(Database database) {
    this.database = database;
    past = database.pastHistory();
  }

  @Test
  void changesOfDevicesGoInParts() {
    var device = DeviceId.random();
    database
        .timeline()
        .add(tenant, IntStream.range(0, 14).mapToObj(n -> event(device, n)).toList());

    assertThat(all(History.TIMELINE)).containsExactly(4, 4, 2);

    assertThat(rows("timeline_event")).isEqualTo(4);
  }

  private static TimelineEvent event(DeviceId device, int second) {
    var at = THEN.plusSeconds(second);
    return new TimelineEvent(UUID.randomUUID(), device, at, "name", "Was renamed.", "PS1");
  }

  @Test
  void auditEntriesGoToo() {
    for (var n = 0; n < 12; n++) {
      database.audit().add(entry(THEN.plusSeconds(n)));
    }

    assertThat(all(History.AUDIT)).containsExactly(4, 4, 2);

    assertThat(database.audit().read(Scope.all(tenant), null, 20)).hasSize(2);
  }

  private AuditEntry entry(Instant at) {
    return entry(tenant, at);
  }

  private static AuditEntry entry(TenantId tenant, Instant at) {
    var done = AuditEntry.Outcome.DONE;
    return new AuditEntry(UUID.randomUUID(), at, tenant, new Actor.Mooring(), "verb", "", done, "");
  }

  @Test
  void theTenantOfTheNextIdHasItsTurnToo() {
    var high = UUID.randomUUID().getMostSignificantBits();
    var neighbours = List.of(new TenantId(new UUID(high, -1)), new TenantId(new UUID(high + 1, 0)));
    neighbours.forEach(one -> database.audit().add(entry(one, THEN)));

    var deleted =
        List.of(past.delete(History.AUDIT, BEFORE, 4), past.delete(History.AUDIT, BEFORE, 4));

    assertThat(deleted)
        .containsExactlyInAnyOrder(
            new Deleted.Some(neighbours.getFirst(), 1), new Deleted.Some(neighbours.getLast(), 1));
  }

  @Test
  void endedOrdersGoWithTheirEventsAndOpenOnesStay() {
    var site = new SiteKey(tenant, SiteId.random());
    var orders = IntStream.range(0, 6).mapToObj(_ -> HistoricOrders.due(site, THEN)).toList();
    orders.forEach(order -> database.orders().add(order, HistoricOrders.key()));
    orders.stream()
        .limit(5)
        .forEach(order -> database.orders().move(order, HistoricOrders.expired(THEN)));

    assertThat(all(History.ORDERS)).containsExactly(4, 1);

    assertThat(rows("action_order")).isEqualTo(1);
    assertThat(rows("order_event")).isEqualTo(1);
    assertThat(database.orders().find(site, orders.getLast().id())).contains(orders.getLast());
  }

  private List<Integer> all(History history) {
    return Stream.generate(() -> past.delete(history, BEFORE, 4))
        .takeWhile(Deleted.Some.class::isInstance)
        .map(Deleted.Some.class::cast)
        .peek(some -> assertThat(some.tenant()).isEqualTo(tenant))
        .map(Deleted.Some::number)
        .toList();
  }

  private long rows(String table) {
    var count = "select count(*) from " + table + " where tenant = ?";
    return Sql.in(
        ((SqlPastHistory) past).working(),
        connection ->
            Sql.read(connection, row -> row.getLong(1), count, tenant.value()).getFirst());
  }

  @Override
  public Sites sites() {
    return database.sites();
  }

  @Override
  public SourceRecords records() {
    return database.sourceRecords();
  }

  @Test
  void cohortsThatCountNothingGoAndComeBack() {
    var site = attached(tenant, "PS1");
    var gone = named(site, FIRST, "PC-1");
    put(gone, record(site, FIRST + 1, Map.of(Column.NAME, "PC-2")));
    put(EstateContract.gone(gone, THEN));
    assertThat(rows("cohort")).isEqualTo(2);

    tidied();
    assertThat(rows("cohort")).isEqualTo(1);

    put(gone);
    var devices = database.devices().count(Scope.all(tenant), DeviceFilter.EVERYTHING, THEN);
    assertThat(devices.number()).isEqualTo(2);
  }

  /** Other tests have left some as well. */
  private void tidied() {
    while (past.tidy(500) > 0) {}
  }

  @Test
  void countersThatCountNothingGoInPartsToo() {
    for (var code : List.of("PS1", "PS2", "PS3")) {
      var device = named(attached(tenant, code), FIRST, "PC");
      put(device);
      put(EstateContract.gone(device, THEN));
    }
    assertThat(rows("cohort")).isEqualTo(3);

    assertThat(past.tidy(2)).isEqualTo(2);

    tidied();
    assertThat(rows("cohort")).isZero();
  }

  @Test
  void oneAtATimeAndNobodyBeforeItIsDue() {
    past.endTurn(THEN);

    assertThat(past.takeTurn(THEN.plusSeconds(60), THEN.plusSeconds(120))).isTrue();
    assertThat(past.takeTurn(THEN.plusSeconds(119), THEN.plusSeconds(180))).isFalse();
    assertThat(past.takeTurn(THEN.plusSeconds(120), THEN.plusSeconds(180))).isTrue();

    past.endTurn(THEN.plusSeconds(1_000));
    assertThat(past.takeTurn(THEN.plusSeconds(999), THEN.plusSeconds(2_000))).isFalse();
    assertThat(past.takeTurn(THEN.plusSeconds(1_000), THEN.plusSeconds(2_000))).isTrue();
  }
}
