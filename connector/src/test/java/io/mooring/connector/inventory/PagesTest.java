package io.mooring.connector.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.connector.site.SiteException;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestSite;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PagesTest {

  private static final Reading ONE_EACH = reading("Single", false);
  private static final Reading SEVERAL = reading("Several", true);

  private final TestSite site = new TestSite();

  @AfterEach
  void close() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource({"BY_KEY, 0", "BY_KEY, 3", "BY_SKIP, 0", "BY_SKIP, 3", "BY_KEY, 1"})
  void readsEveryRowOnceInOrder(Paging paging, int linkedPage) throws SiteException {
    fill(23);
    site.linkedPage = linkedPage;

    assertThat(ids(ONE_EACH, paging, 5)).isEqualTo(oneTo(23));
  }

  @ParameterizedTest
  @CsvSource({"BY_KEY, 0, 4", "BY_KEY, 2, 4", "BY_KEY, 3, 5", "BY_SKIP, 0, 4", "BY_KEY, 0, 1"})
  void losesNoRowOfADeviceAtABorder(Paging paging, int linkedPage, int size) throws SiteException {
    var table = site.table("Several", "ResourceID", "Number");
    for (var id = 1; id <= 9; id++) {
      for (var number = 0; number < id % 4 + 1; number++) {
        table.add(id, number);
      }
    }
    site.linkedPage = linkedPage;

    var rows =
        RowStream.begun(
            new Pages(site.client(new SettableClock()), SEVERAL, paging, size), new Semaphore(1));
    for (var id = 1; id <= 9; id++) {
      var numbers = rows.of(id).stream().map(row -> row.number("Number").orElse(-1)).distinct();
      assertThat(numbers).as("device %d", id).hasSize(id % 4 + 1);
    }
  }

  @ParameterizedTest
  @EnumSource(Paging.class)
  void aPageThatIsMerelyShortIsNoEnd(Paging paging) throws SiteException {
    fill(10);
    site.cutAfter = paging == Paging.BY_KEY ? 2 : 0;

    assertThat(ids(ONE_EACH, paging, 5)).isEqualTo(oneTo(10));
  }

  @Test
  void aRowThatMovedAcrossABorderIsTakenOnce() throws SiteException {
    fill(4);
    site.fault =
        (_, query) -> {
          if (query.contains("$skip=2")) {
            site.fault = (_, _) -> null;
            return page(2, 3);
          }
          return null;
        };

    assertThat(ids(ONE_EACH, Paging.BY_SKIP, 2)).startsWith(1L, 2L, 3L);
  }

  @Test
  void rowsOutOfOrderAreAContradiction() {
    site.fault = (_, _) -> page(1, 3, 2);

    assertThatThrownBy(() -> ids(ONE_EACH, Paging.BY_KEY, 5)).hasMessageContaining("out of order");
  }

  @Test
  void aFilterThatIsIgnoredIsAContradiction() {
    site.fault = (_, _) -> page(1, 2);

    assertThatThrownBy(() -> ids(ONE_EACH, Paging.BY_KEY, 2)).hasMessageContaining("out of order");
  }

  @Test
  void aPageThatComesAgainIsAContradiction() {
    site.fault = (_, _) -> page(1, 2);

    assertThatThrownBy(() -> ids(ONE_EACH, Paging.BY_SKIP, 2)).hasMessageContaining("repeats");
  }

  @Test
  void aLinkThatLeadsInACircleIsAContradiction() {
    site.fault =
        (_, _) ->
            new TestSite.Reply(
                200,
                "{\"value\":[],\"@odata.nextLink\":\"%s/AdminService/wmi/S\"}".formatted(at()));

    assertThatThrownBy(() -> ids(ONE_EACH, Paging.BY_KEY, 2)).hasMessageContaining("circle");
  }

  @Test
  void aLinkToAnotherPlaceIsNotFollowed() {
    site.fault =
        (_, _) ->
            new TestSite.Reply(
                200,
                "{\"value\":[{\"ResourceID\":1}],\"@odata.nextLink\":\"http://127.0.0.1:1/AdminService/wmi/x\"}");

    var pages = new Pages(site.client(new SettableClock()), ONE_EACH, Paging.BY_KEY, 2);
    assertThatThrownBy(
            () -> {
              pages.next();
              pages.next();
            })
        .hasMessageContaining("leads away");
  }

  @Test
  void aRowWithoutAReadableKeyIsLeftOutAndCounted() throws SiteException {
    var table = site.table("Single", "ResourceID");
    table.add(1).add("two").add(3);
    site.fault =
        (_, query) ->
            query.contains("gt 0")
                ? new TestSite.Reply(
                    200,
                    "{\"value\":[{\"ResourceID\":1},{\"ResourceID\":\"two\"},{},{\"ResourceID\":3}]}")
                : new TestSite.Reply(200, "{\"value\":[]}");
    var pages = new Pages(site.client(new SettableClock()), ONE_EACH, Paging.BY_KEY, 5);

    assertThat(pages.next()).extracting(KeyedRow::id).containsExactly(1L, 3L);
    assertThat(pages.next()).isEmpty();
    assertThat(pages.keyless()).isEqualTo(2);
  }

  private List<Long> ids(Reading reading, Paging paging, int size) throws SiteException {
    var pages = new Pages(site.client(new SettableClock()), reading, paging, size);
    var ids = new ArrayList<Long>();
    for (var rows = pages.next(); !rows.isEmpty(); rows = pages.next()) {
      rows.forEach(row -> ids.add(row.id()));
    }
    return ids;
  }

  private void fill(int rows) {
    var table = site.table("Single", "ResourceID");
    oneTo(rows).forEach(table::add);
  }

  private String at() {
    return site.address().toString();
  }

  private static TestSite.Reply page(int... ids) {
    var rows = new ArrayList<String>();
    for (var id : ids) {
      rows.add("{\"ResourceID\":%d}".formatted(id));
    }
    return new TestSite.Reply(200, "{\"value\":[%s]}".formatted(String.join(",", rows)));
  }

  private static List<Long> oneTo(int last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  private static Reading reading(String name, boolean several) {
    return new Reading(
        name, "ResourceID", several, null, List.of("ResourceID", "Number"), List.of());
  }
}
