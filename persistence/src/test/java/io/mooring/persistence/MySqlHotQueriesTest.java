package io.mooring.persistence;

import static io.mooring.SettableClock.MONDAY;
import static io.mooring.persistence.Explained.Slow.SCANS;
import static io.mooring.persistence.Explained.Slow.SORTS;
import static io.mooring.persistence.Explained.Slow.STORES;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.People;
import io.mooring.access.PersonId;
import io.mooring.access.Role;
import io.mooring.access.Scope;
import io.mooring.access.Secrets;
import io.mooring.action.ConfigMgrAction;
import io.mooring.action.HistoricOrders;
import io.mooring.action.Orders;
import io.mooring.app.Apps;
import io.mooring.audit.Audit;
import io.mooring.device.Devices;
import io.mooring.device.Notes;
import io.mooring.device.SourceRecord;
import io.mooring.device.Timeline;
import io.mooring.duplicate.Looks;
import io.mooring.duplicate.Suspects;
import io.mooring.inventory.SourceRecords;
import io.mooring.inventory.Traits;
import io.mooring.paging.Place;
import io.mooring.paging.Wanted;
import io.mooring.protection.ProtectionRules;
import io.mooring.retention.History;
import io.mooring.retention.PastHistory;
import io.mooring.retention.PastHistory.Deleted;
import io.mooring.site.ConnectorId;
import io.mooring.site.Connectors;
import io.mooring.site.SiteHealth.PassReport;
import io.mooring.site.Sites;
import io.mooring.token.ApiToken;
import io.mooring.token.ApiTokens;
import io.mooring.token.TokenId;
import io.mooring.user.Users;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** MySQL carries out every hot query along an index, and sorts and stores nothing for it. */
@OnMySql
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MySqlHotQueriesTest {

  private static final String FIRST = "^select tenant from %s order by tenant limit 1$";

  private static final List<Excuse> EXCUSES =
      List.of(
          // The sites and the rules of a tenant, some dozens, are shown in order of their names.
          new Excuse("from site sr1_0 where .* order by sr1_0.name", "sr1_0", SORTS),
          new Excuse("from protection_rule ", "prr1_0", SORTS),
          // What a site's connector got wrong.
          new Excuse("from set_aside ", "sar1_0", SORTS),
          // Of some hundred cohorts, what differs in authority.
          new Excuse("^select distinct cr1_0.authority", "cr1_0", STORES),
          // Some hundred cohorts are added up by the values of a facet.
          new Excuse("sum.cr1_0.devices. from cohort cr1_0 where", "cr1_0", STORES),
          // Devices of which each tells its presence by itself, until their site was heard.
          new Excuse("count.{3} from cohort cr1_0 straight_join .* group by ", "cr1_0", STORES),
          // A facet that leaves few devices.
          new Excuse("from cohort cr1_0 straight_join device .* order by ", "cr1_0", SORTS),
          new Excuse("from cohort cr1_0 straight_join device .* order by ", "cr1_0", STORES),
          // A search that finds few, in an order that was chosen.
          new Excuse("from device_term .* order by dr1_0.place_", "dtr1_0", SORTS),
          new Excuse("from device_term .* order by dr1_0.place_", "dtr1_0", STORES),
          new Excuse("locate.*dr1_0.place_name.* order by dr1_0.place_", "dr1_0", SORTS),
          // What a search found, little more than 10,000, is counted, as a whole and by facet.
          new Excuse("^select count.*. from .select .* limit \\d+. k1_0", "<derived2>", SCANS),
          new Excuse("^select k1_0.v,count", "<derived2>", SCANS),
          new Excuse("^select k1_0.v,count", "<derived2>", STORES),
          // The apps of one page, for who reads a part of the estate.
          new Excuse("^select adr1_0.app,count.* group by ", "adr1_0", STORES),
          // The first entry alone.
          new Excuse(FIRST.formatted("timeline_event"), "timeline_event", SCANS),
          new Excuse(FIRST.formatted("action_order"), "action_order", SCANS),
          new Excuse(FIRST.formatted("audit_entry"), "audit_entry", SCANS),
          // Once a day, of some hundred.
          new Excuse(
              "^select tenant, id from cohort where devices = 0 limit \\?$", "cohort", SCANS));

  private final SeenStatements seen = new SeenStatements();
  private final CalledPorts ports = new CalledPorts();
  private final Database database = Database.open(SharedMySql.SETTINGS, seen::between);
  private final FilledEstate estate = new FilledEstate(database);
  private final UsersAndApps usersAndApps = new UsersAndApps(estate);
  private final Scope scope = Scope.all(estate.tenant);

  @BeforeAll
  void weigh() throws SQLException {
    usersAndApps.put(database);
    Tables.weigh(SharedMySql.SETTINGS);
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
    duplicates();
    orders();
    history();
    usersAndApps();

    var slow = new TreeSet<String>();
    var excused = new HashSet<Excuse>();
    try (var connection = TestDatabase.connectToChange(SharedMySql.SETTINGS)) {
      for (var statement : seen.all()) {
        slow.addAll(slow(connection, statement, excused));
      }
    }
    assertThat(slow).as("%d statements", seen.all().size()).isEmpty();
    assertThat(excused).as("excuses that are needed").containsAll(EXCUSES);
    assertThat(seen.all()).hasSizeGreaterThan(200);
    everyMethodWasCalledOrIsNotHot();
  }

  private static List<String> slow(
      Connection connection, SeenStatements.Seen statement, Set<Excuse> excused)
      throws SQLException {
    var slow = new ArrayList<String>();
    if (Explained.reads(statement)) {
      for (var step : Explained.by(connection, statement)) {
        for (var what : step.slow()) {
          var excuses = EXCUSES.stream().filter(e -> e.fits(statement.sql(), step, what)).toList();
          excused.addAll(excuses);
          if (excuses.isEmpty()) {
            slow.add(what + " " + step + " of " + statement.sql());
          }
        }
      }
    }
    return slow;
  }

  /** A new method of a port is hot until it is said not to be. */
  private void everyMethodWasCalledOrIsNotHot() {
    var known = new TreeSet<>(NotHot.METHODS);
    known.addAll(ports.called());
    assertThat(known).containsExactlyInAnyOrderElementsOf(CalledPorts.all());
  }

  private void lists() {
    var devices = ports.port(Devices.class, database.devices());
    new ReadLists(devices, scope).all();
    new ReadLists(database.devices(100), scope).all();
    devices.find(scope, estate.id(7));
  }

  private void site() {
    var sites = ports.port(Sites.class, database.sites());
    sites.find(estate.site);
    sites.contact(estate.site);
    sites.list(scope);
    sites.mdms(scope);
    sites.holder(estate.site);
    sites.health(estate.site);
    var epoch = sites.nextEpoch(estate.site, ConnectorId.random(), "PS1", "5.00");
    sites.hold(estate.site, epoch);
    sites.lock(List.of(estate.site));
    sites.lease(estate.site, ConnectorId.random(), MONDAY, MONDAY);
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
    records.having(
        estate.tenant,
        some.stream()
            .flatMap(record -> Traits.leading(record).stream())
            .collect(Collectors.toMap(one -> one, _ -> 22, (one, _) -> one)));
    records.find(estate.tenant, some.stream().map(Traits::key).toList());
    records.isDecided(estate.tenant);
    records.turns(estate.tenant);
    records.turn(estate.tenant);
    records.decisions(estate.tenant, some.stream().map(Traits::key).toList());
    var namings =
        some.stream()
            .flatMap(record ->
                Traits.leading(record).stream()
                    .map(one -> new SourceRecords.Naming(record.site(), record.resource(), one)))
            .toList();
    records.name(estate.tenant, List.of(), namings);
    records.name(estate.tenant, namings, List.of());
    records.move(estate.tenant, some, List.of());
    records.put(estate.tenant, some, List.of());
    records.held(estate.site, 16_777_400, 1_000);
    records.heldCount(estate.site);
    records.setAside(estate.site, 50);
    records.forgetSetAside(estate.site, ids);
    records.missing(estate.site, ids, MONDAY);
    records.missing(estate.site);
  }

  private void duplicates() {
    var looks = ports.port(Looks.class, database.looks());
    looks.next(new Looks.Look(estate.tenant, Looks.BEGINNING, MONDAY), 500);
    var suspects = ports.port(Suspects.class, database.suspects());
    var some = estate.devices.subList(100, 300).stream().map(SourceRecord::device).toList();
    suspects.replace(estate.tenant, some, List.of(), MONDAY);
    suspects.count(estate.tenant);
    var end = new Place("-60", some.getFirst() + " " + some.getLast());
    suspects.page(estate.tenant, Wanted.all(null, 50));
    suspects.page(estate.tenant, Wanted.all(end, 50));
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

  /** Where few devices have it, and where more have. */
  private void usersAndApps() {
    usersAndApps.read(
        ports.port(Users.class, database.users()), ports.port(Apps.class, database.apps()));
    usersAndApps.read(database.users(2), database.apps(2));
  }

  private void history() {
    ports.port(Timeline.class, database.timeline()).of(scope, estate.id(7), 50);
    ports.port(Notes.class, database.notes()).of(scope, estate.id(7));
    var audit = ports.port(Audit.class, database.audit());
    var last = audit.read(scope, null, 50).getLast();
    audit.read(scope, new Audit.Before(last.at(), last.id()), 50);
    var past = ports.port(PastHistory.class, database.pastHistory());
    past.takeTurn(FilledEstate.LONG_AGO, FilledEstate.LONG_AGO);
    past.endTurn(MONDAY);
    past.tidy(99);
    for (var history : History.values()) {
      assertThat(past.delete(history, FilledEstate.LONG_AGO.plusSeconds(9), 10))
          .isInstanceOf(Deleted.Some.class);
    }
  }
}
