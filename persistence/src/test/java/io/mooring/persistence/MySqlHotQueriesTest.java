package io.mooring.persistence;

import static io.mooring.SettableClock.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.People;
import io.mooring.access.PersonId;
import io.mooring.access.Role;
import io.mooring.access.Scope;
import io.mooring.access.Secrets;
import io.mooring.action.ConfigMgrAction;
import io.mooring.action.HistoricOrders;
import io.mooring.action.Orders;
import io.mooring.audit.Audit;
import io.mooring.device.Cursor;
import io.mooring.device.DeviceOrder;
import io.mooring.device.DeviceQuery;
import io.mooring.device.DeviceSort;
import io.mooring.device.Devices;
import io.mooring.device.Facet;
import io.mooring.device.FilterText;
import io.mooring.device.Notes;
import io.mooring.device.SourceRecord;
import io.mooring.device.Timeline;
import io.mooring.inventory.IdentityKey;
import io.mooring.inventory.SourceRecords;
import io.mooring.protection.ProtectionRules;
import io.mooring.retention.History;
import io.mooring.retention.PastHistory;
import io.mooring.site.ConnectorId;
import io.mooring.site.Connectors;
import io.mooring.site.SiteHealth.PassReport;
import io.mooring.site.Sites;
import io.mooring.token.ApiToken;
import io.mooring.token.ApiTokens;
import io.mooring.token.TokenId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** MySQL carries out every hot query along an index, and sorts and stores nothing for it. */
@OnMySql
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MySqlHotQueriesTest {

  /** What a person does now and then, or what inserts alone, by its port's method. */
  private static final Set<String> NOT_HOT =
      Set.of(
          "ApiTokens.add",
          "ApiTokens.hold",
          "ApiTokens.revoke",
          "Audit.add",
          "Connectors.add",
          "Connectors.redeem",
          "Connectors.update",
          "Notes.add",
          "PastHistory.takeTurn",
          "PastHistory.endTurn",
          "PastHistory.tidy",
          "People.signedIn",
          "ProtectionRules.put",
          "ProtectionRules.remove",
          "Sites.add",
          "Sites.departure",
          "Sites.detach",
          "Sites.notice",
          "Sites.trouble",
          "Timeline.add",
          "Transactions.inOne");

  /** Statements that may sort or store what they read, as it is little. */
  private static final List<String> LITTLE =
      List.of(
          // The sites and the rules of a tenant, some dozens, are shown in order of their names.
          " from site ",
          " from protection_rule ",
          // What a site's connector got wrong.
          " from set_aside ",
          // What a site does not show any more, before that counts as gone.
          "missing_since is not null",
          // Some hundred cohorts are added up by the values of a facet.
          " from cohort cr1_0 where",
          // What a search found is counted to 10,000, and by facet to its end.
          " k1_0(id)",
          "count(*) from device_term dtr1_0 join device dr1_0",
          // A search that finds few, in an order that was chosen.
          "dtr1_0.shared<? and dr1_0.tenant=? order by dr1_0.");

  private final SeenStatements seen = new SeenStatements();
  private final CalledPorts ports = new CalledPorts();
  private final Database database = Database.open(SharedMySql.SETTINGS, seen::between);
  private final FilledEstate estate = new FilledEstate(database);
  private final Scope scope = Scope.all(estate.tenant);

  @BeforeAll
  void weigh() throws SQLException {
    try (var connection = TestDatabase.connect(SharedMySql.SETTINGS);
        var analyze = connection.createStatement()) {
      analyze.execute("analyze table " + String.join(", ", Tables.names(connection)));
    }
    seen.forget();
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void everyHotQueryGoesAlongAnIndex() throws SQLException {
    lists();
    site();
    passes();
    orders();
    history();

    var slow = new ArrayList<String>();
    try (var connection = TestDatabase.connect(SharedMySql.SETTINGS)) {
      for (var statement : seen.all()) {
        slow.addAll(slow(connection, statement));
      }
    }
    assertThat(slow).as("%d statements", seen.all().size()).isEmpty();
    assertThat(seen.all()).hasSizeGreaterThan(40);
    everyMethodWasCalledOrIsNotHot();
  }

  private static List<String> slow(Connection connection, SeenStatements.Seen statement)
      throws SQLException {
    return Explained.reads(statement) && LITTLE.stream().noneMatch(statement.sql()::contains)
        ? Explained.by(connection, statement).stream()
            .filter(Explained::slow)
            .map(step -> step + " of " + statement.sql())
            .toList()
        : List.of();
  }

  /** A new method of a port is hot until it is said not to be. */
  private void everyMethodWasCalledOrIsNotHot() {
    var known = new TreeSet<>(NOT_HOT);
    known.addAll(ports.called());
    assertThat(known).isEqualTo(CalledPorts.all());
  }

  private void lists() {
    var devices = ports.port(Devices.class, database.devices());
    var after = new Cursor("", estate.id(1_000));
    for (var sort : DeviceSort.values()) {
      for (var filter : List.of("", "presence:online site:PS1")) {
        for (var descending : List.of(true, false)) {
          var order = new DeviceOrder(sort, descending);
          var parsed = FilterText.parse(filter);
          devices.page(scope, new DeviceQuery(parsed, order, null, 50), MONDAY);
          devices.page(scope, new DeviceQuery(parsed, order, after, 50), MONDAY);
          devices.ahead(scope, new DeviceQuery(parsed, order, after, 50), MONDAY);
        }
      }
    }
    for (var text : List.of("", "pc-0", "pc-00123", "presence:online pc-0")) {
      var filter = FilterText.parse(text);
      devices.page(scope, new DeviceQuery(filter, DeviceOrder.BY_NAME, null, 50), MONDAY);
      devices.count(scope, filter, MONDAY);
      Stream.of(Facet.values()).forEach(facet -> devices.counts(scope, filter, facet, MONDAY));
    }
    devices.find(scope, estate.id(7));
  }

  private void site() {
    var sites = ports.port(Sites.class, database.sites());
    sites.find(estate.site);
    sites.list(scope);
    sites.holder(estate.site);
    sites.health(estate.site);
    var epoch = sites.nextEpoch(estate.site, ConnectorId.random(), "PS1", "5.00");
    sites.hold(estate.site, epoch);
    sites.nextPass(estate.site);
    sites.passEnded(estate.site, true, new PassReport(MONDAY, 9, 9, true, "", MONDAY));
    var connectors = ports.port(Connectors.class, database.connectors());
    connectors.find(ConnectorId.random());
    connectors.of(estate.site);
    connectors.firstUse(ConnectorId.random(), "jti", MONDAY);
    var owner = new PersonId(estate.tenant, UUID.randomUUID());
    var tokens = ports.port(ApiTokens.class, database.apiTokens());
    tokens.byHash(Secrets.hash("token"));
    tokens.of(owner);
    tokens.used(token(owner), MONDAY);
    ports.port(People.class, database.people()).find(owner);
    ports.port(ProtectionRules.class, database.protectionRules()).kept(estate.tenant);
  }

  private static ApiToken token(PersonId owner) {
    var hash = Secrets.hash("token");
    var roles = Set.of(Role.READER);
    return new ApiToken(
        TokenId.random(), owner, "label", hash, roles, MONDAY, MONDAY, null, null, null);
  }

  private void passes() {
    var records = ports.port(SourceRecords.class, database.sourceRecords());
    var some = estate.devices.subList(100, 300);
    var ids = some.stream().map(SourceRecord::resource).toList();
    records.find(estate.site, ids);
    records.ofDevices(estate.tenant, some.stream().map(SourceRecord::device).toList());
    records.matching(
        estate.tenant, some.stream().flatMap(r -> IdentityKey.of(r).stream()).toList());
    records.put(estate.tenant, some, List.of());
    records.held(estate.site, 16_777_400, 1_000);
    records.heldCount(estate.site);
    records.setAside(estate.site, 50);
    records.forgetSetAside(estate.site, ids);
    records.missing(estate.site, ids, MONDAY);
    records.missing(estate.site);
  }

  private void orders() {
    var orders = ports.port(Orders.class, database.orders());
    var order = HistoricOrders.due(estate.site, MONDAY.plusSeconds(9_000));
    var key = HistoricOrders.key();
    orders.add(order, key);
    orders.byKeys(order.request().person(), List.of(key));
    orders.find(scope, order.id());
    orders.find(estate.site, order.id());
    orders.of(scope, order.request().device(), 50);
    orders.open(estate.tenant, List.of(order.request().device()), ConfigMgrAction.RESTART);
    orders.started(estate.tenant, List.of(order.request().device()));
    orders.overdue(MONDAY, 100);
    orders.waiting(List.of(estate.site), MONDAY);
    orders.lease(estate.site, MONDAY, MONDAY.plusSeconds(60), 50);
    orders.move(order, HistoricOrders.expired(MONDAY));
  }

  private void history() {
    ports.port(Timeline.class, database.timeline()).of(scope, estate.id(7), 50);
    ports.port(Notes.class, database.notes()).of(scope, estate.id(7));
    var audit = ports.port(Audit.class, database.audit());
    var last = audit.read(scope, null, 50).getLast();
    audit.read(scope, new Audit.Before(last.at(), last.id()), 50);
    var past = ports.port(PastHistory.class, database.pastHistory());
    for (var history : History.values()) {
      past.delete(history, MONDAY.minus(Duration.ofDays(9_000)), 10);
    }
  }
}
