package io.mooring.connector.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.connector.inventory.SiteInventory;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.testing.Estate;
import io.mooring.connector.testing.FakePortal;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestSite;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SitePassTest {

  private static final int SIZE = 25;

  private final TestSite site = new TestSite();
  private final Estate estate = Estate.of(site, SIZE);
  private final FakePortal portal = new FakePortal();
  private final SettableClock clock = new SettableClock();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void theFirstPassUploadsEveryDevice() throws IOException {
    full();

    assertThat(portal.full).hasSize(SIZE);
    assertThat(portal.hot).hasSize(SIZE);
    assertThat(portal.lastEnd())
        .returns((long) SIZE, end -> end.rowsSeen())
        .returns((long) SIZE, end -> end.countBefore())
        .returns((long) SIZE, end -> end.countAfter())
        .returns(null, end -> end.fault())
        .returns(SettableClock.MONDAY.plusSeconds(60), end -> end.nextRun());
  }

  @Test
  void anUnchangedSiteUploadsNothingWhateverConnectorReadsIt() throws IOException {
    full();
    portal.batches.clear();
    portal.heldPage = 4;
    site.refusesGreaterThan = true;
    site.linkedPage = 3;

    full();
    hot();

    assertThat(portal.batches).isEmpty();
  }

  @Test
  void aChangeIsUploadedForTheGroupThatChangedAlone() throws IOException {
    full();
    portal.batches.clear();
    estate.devices.set(Estate.FIRST + 3, "CNIsOnline", false);
    estate.devices.set(Estate.FIRST + 5, "Name", "RENAMED");

    full();

    assertThat(portal.rowsSent()).isEqualTo(2);
    var rows = portal.batches.getFirst().rows();
    assertThat(rows.get(0).full()).isNull();
    assertThat(rows.get(0).hot()).containsEntry("online", "false");
    assertThat(rows.get(1).full()).containsEntry("name", "RENAMED");
    assertThat(rows.get(1).hot()).isNull();
  }

  @Test
  void aBatchHoldsAtMostAThousandRowsAndIsNumberedFromOne() throws IOException {
    for (var i = SIZE; i < 2_100; i++) {
      estate.add(Estate.FIRST + i);
    }

    full();

    assertThat(portal.batches)
        .extracting(batch -> batch.rows().size())
        .containsExactly(1_000, 1_000, 100);
    assertThat(portal.batches).extracting(batch -> batch.sequence()).containsExactly(1L, 2L, 3L);
  }

  @Test
  void aDeviceThatTheSiteDoesNotKnowByKeyEitherIsMissing() throws IOException {
    full();
    estate.remove(Estate.FIRST + 7);

    full();

    assertThat(portal.lastEnd().missing()).containsExactly(Estate.FIRST + 7);
    assertThat(portal.lastEnd().missingTotal()).isEqualTo(1);
    assertThat(portal.lastEnd().countAfter()).isEqualTo(SIZE - 1);
  }

  @Test
  void aListCutShortLosesNoDeviceThatIsThereByKey() throws IOException {
    full();
    cutTheListAfterItsFirstPage();

    full();

    assertThat(portal.lastEnd().missing()).isEmpty();
    assertThat(portal.lastEnd().missingTotal()).isZero();
    assertThat(portal.lastEnd().rowsSeen()).isEqualTo(SIZE);
  }

  @Test
  void ofManyMissingOnlySomeAreAskedForAndAllAreNamed() throws IOException {
    LongStream.range(0, 1_000).forEach(id -> portal.full.put(id + 1, Map.of()));

    full();

    assertThat(portal.lastEnd().missing()).hasSize(1_000).contains(1L, 1_000L);
    assertThat(portal.lastEnd().missingTotal()).isEqualTo(1_000);
    assertThat(site.requestsTo("SMS_CombinedDeviceResources(")).isEqualTo(200);
  }

  @Test
  void aNarrowedAccountReportsWhatItSeesAndHowManyItMisses() throws IOException {
    for (var i = SIZE; i < 400; i++) {
      estate.add(Estate.FIRST + i);
    }
    full();
    for (var i = 100; i < 400; i++) {
      estate.remove(Estate.FIRST + i);
    }

    full();

    assertThat(portal.lastEnd().rowsSeen()).isEqualTo(100);
    assertThat(portal.lastEnd().countBefore()).isEqualTo(100);
    assertThat(portal.lastEnd().missingTotal()).isEqualTo(300);
    assertThat(portal.lastEnd().missing()).hasSize(300);
  }

  @Test
  void aFaultOnTheWayEndsThePassWithNothingMissing() throws IOException {
    full();
    site.fault =
        (path, query) ->
            path.equals("SMS_CombinedDeviceResources") && query.contains("gt " + (Estate.FIRST + 9))
                ? new TestSite.Reply(500, "")
                : null;

    assertThatThrownBy(this::full).isInstanceOf(SiteException.class);

    assertThat(portal.lastEnd().fault()).contains("failed to answer");
    assertThat(portal.lastEnd().missing()).isEmpty();
    assertThat(portal.lastEnd().missingTotal()).isZero();
  }

  @Test
  void aPageThatCannotBeReadIsAFault() {
    site.fault =
        (path, query) ->
            path.equals("SMS_R_System") && query.contains("gt " + (Estate.FIRST + 9))
                ? new TestSite.Reply(200, "{\"value\":[{\"Res")
                : null;

    assertThatThrownBy(this::full).isInstanceOf(SiteException.class);

    assertThat(portal.lastEnd().fault()).contains("can't be relied on");
  }

  @Test
  void aHotPassReadsOneClassAndUploadsHotColumnsAlone() throws IOException {
    full();
    portal.batches.clear();
    site.requests.clear();
    estate.devices.set(Estate.FIRST, "CurrentLogonUser", "CONTOSO\\zoe");

    hot();

    assertThat(portal.rowsSent()).isEqualTo(1);
    assertThat(portal.batches.getFirst().rows().getFirst().full()).isNull();
    assertThat(site.requestsTo("SMS_R_System")).isZero();
    assertThat(portal.lastEnd().missing()).isEmpty();
  }

  @Test
  void whatComesBesideTheListCarriesItsCollectionsToo() throws IOException {
    portal.collections = List.of("PS100012");
    estate.members.add(Estate.FIRST + 3, "PS100012").add(Estate.FIRST + 500, "PS100012");
    var attachment = attachment(null);
    new FullPass(attachment, clock.instant()).run();
    assertThat(portal.full.get(Estate.FIRST + 3)).containsEntry("collections", "PS100012");
    portal.collections = null;
    estate.add(Estate.FIRST + 500);
    estate.add(Estate.FIRST + 501);

    new HotPass(attachment, clock.instant()).run();
    assertThat(portal.full.get(Estate.FIRST + 500)).containsEntry("collections", "PS100012");
    assertThat(portal.full.get(Estate.FIRST + 501)).containsEntry("collections", "-PS100012");

    estate.collections.rows().clear();
    estate.add(Estate.FIRST + 502);
    new HotPass(attachment, clock.instant()).run();
    assertThat(portal.full.get(Estate.FIRST + 502)).doesNotContainKey("collections");

    new FullPass(attachment, clock.instant()).run();
    assertThat(portal.full.get(Estate.FIRST + 3)).doesNotContainKey("collections");
  }

  @Test
  void aDeviceNewInAHotPassIsReadWhole() throws IOException {
    full();
    estate.add(Estate.FIRST + 500);

    hot();

    assertThat(portal.full).containsKey(Estate.FIRST + 500);
    assertThat(portal.full.get(Estate.FIRST + 500)).containsKey("ipAddresses");
  }

  @Test
  void aRowTooLargeForAnyBatchIsLeftOutAndTheRestGoesThrough() throws IOException {
    estate.devices.set(Estate.FIRST, "Name", "x".repeat(2_000_000));

    full();

    assertThat(portal.full).hasSize(SIZE - 1);
    assertThat(portal.lastEnd().rowsSeen()).isEqualTo(SIZE);
  }

  @Test
  void onlyMembersOfTheCollectionAreAttached() throws IOException {
    full();
    estate.members.add(Estate.FIRST, "PS100012").add(Estate.FIRST + 4, "PS100012");

    new FullPass(attachment("PS100012"), clock.instant()).run();

    assertThat(portal.lastEnd().rowsSeen()).isEqualTo(2);
    assertThat(portal.lastEnd().countBefore()).isEqualTo(2);
    assertThat(portal.lastEnd().missingTotal()).isEqualTo(SIZE - 2);
  }

  private void full() throws IOException {
    new FullPass(attachment(null), clock.instant().plusSeconds(60)).run();
  }

  private void hot() throws IOException {
    new HotPass(attachment(null), clock.instant().plusSeconds(60)).run();
  }

  private Attachment attachment(@Nullable String collection) throws SiteException {
    var scope = new SiteInventory.Scope(collection, 10);
    var inventory = SiteInventory.prepare(site.client(clock), scope, clock);
    return new Attachment(inventory, portal, 1, clock);
  }

  /** Status 200, and nothing beyond the first page, as if the list had come to its end. */
  private void cutTheListAfterItsFirstPage() {
    var firstPage = "gt " + (Estate.FIRST + 9);
    site.fault =
        (path, query) ->
            path.equals("SMS_CombinedDeviceResources") && query.contains(firstPage)
                ? new TestSite.Reply(200, "{\"value\":[]}")
                : null;
  }
}
