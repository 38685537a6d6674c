package io.mooring.persistence;

import static io.mooring.SettableClock.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Scope;
import io.mooring.device.Cursor;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceId;
import io.mooring.device.DeviceOrder;
import io.mooring.device.DeviceQuery;
import io.mooring.device.DeviceSort;
import io.mooring.device.Facet;
import io.mooring.device.FilterText;
import io.mooring.device.Presence;
import io.mooring.device.SourceRecord;
import io.mooring.inventory.EstateContract;
import io.mooring.inventory.SourceRecords;
import io.mooring.site.SiteKey;
import io.mooring.site.Sites;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** However many devices there are, a list fetches two pages of rows and looks at not many more. */
@ParameterizedClass
@MethodSource("databases")
class RowsFetchedTest {

  private static final int DEVICES = 1_500;
  private static final int ELSEWHERE = 40;
  private static final int PAGE = 50;

  /** As many small ones are in the tables, so that a cohort is little of them. */
  private static final int TENANTS = 40;

  private final Filled filled;
  private final Database database;
  private final Scope scope;

  RowsFetchedTest(Filled filled) {
    this.filled = filled;
    database = filled.database;
    scope = filled.scope;
  }

  /** Filled once for all tests, which only read. */
  static Stream<Filled> databases() throws SQLException {
    var h2 = new Filled(DatabaseSettings.h2Memory(UUID.randomUUID().toString()));
    return TestMySql.there() ? Stream.of(h2, new Filled(SharedMySql.SETTINGS)) : Stream.of(h2);
  }

  /** Two sites of a tenant, in a database that is closed when its tests are done. */
  static final class Filled implements EstateContract, AutoCloseable {

    private final CountedRows counted = new CountedRows();
    private final SeenStatements seen = new SeenStatements();
    private final Scope scope = Scope.all(EstateContract.tenant());
    private final DatabaseSettings settings;
    private final Database database;

    Filled(DatabaseSettings settings) throws SQLException {
      this.settings = settings;
      database = Database.open(settings, pool -> seen.between(counted.between(pool)));
      var site = attached(scope.tenant(), "PS1");
      var other = attached(scope.tenant(), "PS2");
      put(named(site, DEVICES, "PC-%05d"));
      put(named(other, ELSEWHERE, "NB-%05d"));
      passEnded(site, false, true, MONDAY);
      for (var n = 0; n < TENANTS; n++) {
        put(named(attached(EstateContract.tenant(), "PS1"), 1, "PC-%05d"));
      }
      if (settings.onMySql()) {
        Tables.weigh(settings);
      }
    }

    private List<SourceRecord> named(SiteKey site, int number, String name) {
      return LongStream.range(0, number)
          .mapToObj(n -> named(site, FIRST + n, name.formatted(n)))
          .toList();
    }

    @Override
    public Sites sites() {
      return database.sites();
    }

    @Override
    public SourceRecords records() {
      return database.sourceRecords();
    }

    @Override
    public void close() {
      database.close();
    }

    @Override
    public String toString() {
      return settings.onMySql() ? "MySQL" : "H2";
    }
  }

  @Test
  void countsWhatIsFetched() {
    var site = database.sites().list(scope).getFirst().key();
    var all = filled.counted.during(() -> database.sourceRecords().held(site, 0, 9_999));

    assertThat(all).isGreaterThanOrEqualTo(DEVICES);
  }

  @Test
  void aPageFetchesOneRowMoreThanItShowsAndItsSites() {
    assertThat(page("", DeviceOrder.BY_NAME, null)).isEqualTo(PAGE + 3);
  }

  @Test
  void soDoesADeepPageInEitherDirectionAndEveryOrder() {
    for (var sort : DeviceSort.values()) {
      var place = sort == DeviceSort.NAME ? "pc-01400" : "";
      var after = new Cursor(place, new DeviceId(new UUID(0, 0)));
      assertThat(page("", new DeviceOrder(sort, false), after)).isLessThanOrEqualTo(2 * PAGE);
      assertThat(page("", new DeviceOrder(sort, true), after)).isLessThanOrEqualTo(2 * PAGE);
    }
  }

  @Test
  void soDoASearchAndAFilter() {
    assertThat(page("pc", DeviceOrder.BY_NAME, null)).isLessThanOrEqualTo(2 * PAGE);
    assertThat(page("pc-0123", DeviceOrder.BY_NAME, null)).isLessThanOrEqualTo(2 * PAGE);
    assertThat(page("presence:online site:PS1 pc 0", DeviceOrder.BY_NAME, null))
        .isLessThanOrEqualTo(2 * PAGE);
  }

  @Test
  void countsAreMadeInTheDatabase() {
    var devices = database.devices();

    assertThat(filled.counted.during(() -> devices.count(scope, DeviceFilter.search("pc"), MONDAY)))
        .isEqualTo(1);
    for (var facet : Facet.values()) {
      var rows =
          filled.counted.during(
              () -> devices.counts(scope, DeviceFilter.EVERYTHING, facet, MONDAY));
      assertThat(rows).as(facet.key()).isLessThanOrEqualTo(PAGE);
    }
  }

  @Test
  void aPageLooksAtLittleMoreThanItShows() throws SQLException {
    for (var filter :
        List.of("", "pc", "pc-0123", "pc 0", "site:PS1", "site:PS2 nb", "presence:online pc")) {
      for (var sort : DeviceSort.values()) {
        assertThat(examined(filter, new DeviceOrder(sort, false)))
            .as("%s by %s", filter, sort)
            .isBetween(10L, 8L * PAGE);
      }
      assertThat(examined(filter, new DeviceOrder(DeviceSort.OS_BUILD, true)))
          .as(filter)
          .isBetween(10L, 8L * PAGE);
    }
  }

  /** Each is looked at once to be found and once to be counted. */
  @Test
  void whatOneWordBeginsIsCountedByItsTermsAlone() throws SQLException {
    var ran =
        filled.seen.during(
            () -> database.devices().count(scope, DeviceFilter.search("PC-0"), MONDAY));

    try (var connection = TestDatabase.connect(filled.settings)) {
      assertThat(ExaminedRows.by(connection, ran)).isBetween(2L * DEVICES, 2L * DEVICES + 10);
    }
  }

  /** The site's last pass is old news, what it has said since in batches is not. */
  @Test
  void devicesOfASilentSiteAreCountedNoFurtherThanFew() throws SQLException {
    var silent = MONDAY.plus(Presence.FRESH).plusSeconds(1);
    var filter = FilterText.parse("presence:online");
    var query = new DeviceQuery(filter, DeviceOrder.BY_NAME, null, PAGE);
    var ran = filled.seen.during(() -> database.devices(PAGE).page(scope, query, silent));

    try (var connection = TestDatabase.connect(filled.settings)) {
      assertThat(ExaminedRows.by(connection, ran)).isBetween(2L * PAGE, 8L * PAGE);
    }
  }

  @Test
  void whatReadsAllIsSeen() throws SQLException {
    assertThat(examined("*9999 *8888", DeviceOrder.BY_NAME)).isGreaterThan(DEVICES);
  }

  /** In the middle of the list, where few are fewer than most filters find. */
  private long examined(String filter, DeviceOrder order) throws SQLException {
    var devices = database.devices(PAGE);
    var parsed = FilterText.parse(filter);
    var middle = devices.ahead(scope, new DeviceQuery(parsed, order, null, 9 * PAGE), MONDAY);
    var query = new DeviceQuery(parsed, order, middle.orElse(null), PAGE);
    var ran = filled.seen.during(() -> devices.page(scope, query, MONDAY));
    try (var connection = TestDatabase.connect(filled.settings)) {
      return ExaminedRows.by(connection, ran);
    }
  }

  private long page(String filter, DeviceOrder order, @Nullable Cursor after) {
    var query = new DeviceQuery(FilterText.parse(filter), order, after, PAGE);
    return filled.counted.during(() -> database.devices().page(scope, query, MONDAY));
  }
}
