package io.mooring.connector.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.mooring.connector.site.SiteException;
import io.mooring.connector.testing.Estate;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestSite;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ToldCollectionsTest {

  private final TestSite site = new TestSite();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void pagesAreTheSmallerTheMoreCollectionsThereAre() {
    assertThat(told(600).pageSize(1_000)).isEqualTo(200);
    assertThat(told(60_000).pageSize(1_000)).isEqualTo(1_000);
    assertThat(told(30).pageSize(1_000)).isEqualTo(100);
    assertThat(told(30).pageSize(10)).isEqualTo(10);
  }

  @Test
  void collectionsForWhichThereIsNoRoomAreNotTold() throws SiteException {
    Estate.of(site, 1);

    assertThat(told(250).read(collection -> collection)).containsOnlyKeys("PS100010", "PS100011");
    assertThat(told(10).read(collection -> collection)).containsOnlyKeys("PS100010");
  }

  @Test
  void whatIsNotThereTakesNoRoom() throws SiteException {
    Estate.of(site, 1);
    var told = told(250, "PS100001", "PS100002", "PS100010", "PS100011", "PS100012");

    assertThat(told.read(_ -> told.pageSize(1_000)))
        .containsOnlyKeys("PS100010", "PS100011")
        .containsValue(100);
    var one = told(600, "PS100001", "PS100010");
    assertThat(one.read(_ -> one.pageSize(1_000))).containsOnly(entry("PS100010", 600));
  }

  private ToldCollections told(int room) {
    return told(room, "PS100010", "PS100011", "PS100012");
  }

  private ToldCollections told(int room, String... ids) {
    return ToldCollections.of(site.client(new SettableClock()), room, List.of(ids));
  }
}
