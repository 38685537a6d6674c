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
import io.mooring.inventory.EstateContract;
import io.mooring.inventory.SourceRecords;
import io.mooring.site.Sites;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** However many devices there are, a list fetches at most two pages of rows. */
@ParameterizedClass
@MethodSource("databases")
class RowsFetchedTest implements EstateContract {

  private static final int DEVICES = 1_500;
  private static final int PAGE = 50;

  private final CountedRows counted = new CountedRows();
  private final Database database;
  private final Scope scope = Scope.all(EstateContract.tenant());

  RowsFetchedTest(DatabaseSettings settings) {
    database = Database.open(settings, counted::between);
  }

  /** Tests of their own tenants, on the same database. */
  static Stream<DatabaseSettings> databases() {
    var h2 = DatabaseSettings.h2Memory(UUID.randomUUID().toString());
    return TestMySql.there() ? Stream.of(h2, SharedMySql.SETTINGS) : Stream.of(h2);
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
  void fill() {
    var site = attached(scope.tenant(), "PS1");
    put(
        LongStream.range(0, DEVICES)
            .mapToObj(n -> named(site, FIRST + n, "PC-%05d".formatted(n)))
            .toList());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void countsWhatIsFetched() {
    var all = counted.during(() -> records().held(sites().list(scope).getFirst().key(), 0, 9_999));

    assertThat(all).isGreaterThanOrEqualTo(DEVICES);
  }

  @Test
  void aPageFetchesOneRowMoreThanItShowsAndItsSites() {
    assertThat(page("", DeviceOrder.BY_NAME, null)).isEqualTo(PAGE + 2);
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

    assertThat(counted.during(() -> devices.count(scope, DeviceFilter.search("pc"), MONDAY)))
        .isEqualTo(1);
    for (var facet : Facet.values()) {
      var rows =
          counted.during(() -> devices.counts(scope, DeviceFilter.EVERYTHING, facet, MONDAY));
      assertThat(rows).as(facet.key()).isLessThanOrEqualTo(PAGE);
    }
  }

  private long page(String filter, DeviceOrder order, @Nullable Cursor after) {
    var query = new DeviceQuery(FilterText.parse(filter), order, after, PAGE);
    return counted.during(() -> database.devices().page(scope, query, MONDAY));
  }
}
