package io.mooring.persistence;

import static io.mooring.SettableClock.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceOrder;
import io.mooring.device.DeviceQuery;
import io.mooring.device.DeviceSummary;
import io.mooring.device.Devices;
import io.mooring.device.Facet;
import io.mooring.device.MixedEstate;
import io.mooring.inventory.EstateContract;
import io.mooring.inventory.SourceRecords;
import io.mooring.site.Sites;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What lists show is computed anew from the records: all of it, once, whatever interrupts it. */
@ParameterizedClass
@MethodSource("databases")
class ReckoningTest implements MixedEstate {

  private final DatabaseSettings settings;
  private final List<TenantId> tenants = List.of(EstateContract.tenant(), EstateContract.tenant());
  private Database database;
  private List<Object> before = List.of();

  ReckoningTest(DatabaseSettings settings) {
    this.settings = settings;
    database = Database.open(settings);
  }

  /** Of its own: it is about all devices that are there. */
  static Stream<DatabaseSettings> databases() {
    var h2 = DatabaseSettings.h2Memory(UUID.randomUUID().toString());
    return TestMySql.mayMakeDatabases() ? Stream.of(h2, TestMySql.fresh()) : Stream.of(h2);
  }

  @Override
  public Sites sites() {
    return database.sites();
  }

  @Override
  public SourceRecords records() {
    return database.sourceRecords();
  }

  @BeforeEach
  void fill() throws SQLException {
    forgetLists();
    run("delete from source_record", "delete from record_identifier", "delete from site");
    computedBy(Reckoning.RULES);
    tenants.forEach(tenant -> estate(tenant, 5));
    before = shown();
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** What all tenants' lists and counts show. */
  private List<Object> shown() {
    var devices = database.devices();
    return tenants.stream().map(Scope::all).flatMap(scope -> shown(devices, scope)).toList();
  }

  private static Stream<Object> shown(Devices devices, Scope scope) {
    var query = new DeviceQuery(DeviceFilter.EVERYTHING, DeviceOrder.BY_NAME, null, 99);
    return Stream.concat(
        Stream.of(
            devices.page(scope, query, MONDAY).items().stream()
                .map(DeviceSummary::toString)
                .toList(),
            devices.count(scope, DeviceFilter.search("pc"), MONDAY)),
        Stream.of(Facet.values())
            .map(facet -> devices.counts(scope, DeviceFilter.EVERYTHING, facet, MONDAY)));
  }

  /** As the version before left it: its lists are dropped by the migration. */
  private void upgraded() throws SQLException {
    forgetLists();
    computedBy(0);
  }

  private void forgetLists() throws SQLException {
    run("delete from device", "delete from device_term", "delete from cohort");
    run("delete from device_account");
  }

  private void computedBy(int rules) throws SQLException {
    run("delete from projection", "insert into projection (id, rules) values (1, " + rules + ")");
  }

  private void run(String... statements) throws SQLException {
    try (Connection connection = TestDatabase.connect(settings);
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private void openAgain() {
    var again = Database.open(settings);
    database.close();
    database = again;
  }

  @Test
  void anUpgradeComputesTheListsOfTheDevicesThatAreThere() throws SQLException {
    upgraded();
    assertThat(shown()).isNotEqualTo(before);

    openAgain();

    assertThat(shown()).isEqualTo(before);
  }

  @Test
  void otherRulesComputeAnewWhatOldOnesGotWrong() throws SQLException {
    run("update device set name = 'wrong'");
    openAgain();
    assertThat(shown()).as("the same rules").isNotEqualTo(before);

    run("update projection set rules = rules - 1");
    openAgain();

    assertThat(shown()).isEqualTo(before);
  }

  @Test
  void brokenOffItGoesOnWhereItWas() throws SQLException {
    upgraded();
    for (var step = 0; step < 5; step++) {
      assertThat(reckoning(10).step()).isPresent();
    }
    assertThat(shown()).isNotEqualTo(before);
    var done = reckoning(10).toTheEnd();

    assertThat(shown()).isEqualTo(before);
    assertThat(done).isPositive().isLessThan(2 * 36 - 10);
    assertThat(reckoning(10).step()).isEmpty();
  }

  @Test
  void twoAtOnceShareTheSteps() throws Exception {
    upgraded();
    Callable<Integer> share = () -> reckoning(4).toTheEnd();
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = both.submit(share);
      var other = both.submit(share);

      assertThat(one.get() + other.get()).isEqualTo(2 * 36);
    }
    assertThat(shown()).isEqualTo(before);
  }

  @Test
  void whatNewerRulesComputedAnOlderPortalLeaves() throws SQLException {
    run("update device set name = 'by newer rules'");
    run("update projection set rules = rules + 1");
    var newer = shown();

    openAgain();

    assertThat(shown()).isEqualTo(newer);
  }

  @Test
  void whatNewerRulesHaveBegunAnOlderPortalLeavesToThem() throws SQLException {
    run("update device set name = 'by newer rules'");
    run("update projection set next_rules = rules + 1, rules = rules - 1");
    var newer = shown();

    openAgain();

    assertThat(shown()).isEqualTo(newer);
    run("update projection set next_rules = next_rules - 1");
    assertThat(reckoning(99).toTheEnd()).as("begun by its own rules").isEqualTo(2 * 36);
  }

  private Reckoning reckoning(int most) {
    return new Reckoning((Sessions) database.transactions(), most);
  }
}
