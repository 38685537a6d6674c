package io.mooring.connector.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.connector.site.SiteException;
import io.mooring.connector.testing.Estate;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestSite;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteInventoryTest {

  private final TestSite site = new TestSite();
  private final Estate estate = Estate.of(site, 3);

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void joinsTheClassesOfADevice() throws SiteException {
    estate.users.add(1, Estate.FIRST, "CONTOSO\\zoe", true, List.of(1));
    estate.users.add(2, Estate.FIRST, "CONTOSO\\adam", true, List.of(1));
    estate.users.add(3, Estate.FIRST, "CONTOSO\\gone", false, List.of(1));
    estate.users.add(4, Estate.FIRST, "CONTOSO\\often", true, List.of(2));

    var row = Objects.requireNonNull(prepare(null).readFully().next());

    assertThat(row.full())
        .containsEntry("name", "PC-" + Estate.FIRST)
        .containsEntry("isClient", "true")
        .containsEntry("ipAddresses", "10.0.0.1\nfe80::1")
        .containsEntry("entraDeviceId", "aad-" + Estate.FIRST)
        .containsEntry("primaryUsers", "CONTOSO\\adam\nCONTOSO\\zoe")
        .doesNotContainKeys("lastBoot", "mdmEnrolled", "online");
    assertThat(row.hot()).containsEntry("online", "true").doesNotContainKey("name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MDMWorkloads", "CoManagementFlags"})
  void readsCapabilitiesWhereTheSiteHasThem(String property) throws SiteException {
    site.table("SMS_Client_ComanagementState", "MachineId", property)
        .add(Estate.FIRST, "2147479807");

    var row = Objects.requireNonNull(prepare(null).readFully().next());

    assertThat(row.full()).containsEntry("coManagementFlags", "2147479807");
  }

  @Test
  void aDeclaredClassThatAnswersNotFoundOnlyEmptiesItsColumns() throws SiteException {
    site.fault = (path, _) -> path.startsWith("SMS_R_System") ? new TestSite.Reply(404, "") : null;

    var row = Objects.requireNonNull(prepare(null).readFully().next());

    assertThat(row.full()).containsKey("name").doesNotContainKey("ipAddresses");
  }

  @Test
  void pagesBySkipWhereTheSiteComparesNoKeys() throws SiteException {
    assertThat(prepare(null).paging()).isEqualTo(Paging.BY_KEY);

    site.refusesGreaterThan = true;

    assertThat(prepare(null).paging()).isEqualTo(Paging.BY_SKIP);
    assertThat(size(prepare(null).readFully())).isEqualTo(3);
  }

  @Test
  void readsOnlyTheMembersOfACollection() throws SiteException {
    estate.members.add(Estate.FIRST + 1, "PS100012").add(Estate.FIRST + 2, "SMS00001");

    var inventory = prepare("PS100012");

    assertThat(inventory.count()).isEqualTo(1);
    assertThat(size(inventory.readFully())).isEqualTo(1);
    assertThat(size(inventory.readHot())).isEqualTo(1);
    assertThat(inventory.find(Estate.FIRST + 1)).isPresent();
    assertThat(inventory.find(Estate.FIRST + 2)).isEmpty();
  }

  @Test
  void tellsOfWhichOfTheNamedCollectionsADeviceIsAMember() throws SiteException {
    estate.members.add(Estate.FIRST, "PS100012").add(Estate.FIRST + 2, "PS100012");
    estate.members.add(Estate.FIRST, "PS100010").add(Estate.FIRST + 1, "SMS00001");
    var inventory = prepare(null);
    inventory.tellMembersOf(
        List.of("PS100012", "PS100099", "PS100011", "PS100010", "x' or 1 eq 1"));

    var reader = inventory.readFully();
    for (var expected :
        List.of(
            "PS100010\n-PS100011\nPS100012",
            "-PS100010\n-PS100011\n-PS100012",
            "-PS100010\n-PS100011\nPS100012")) {
      var row = Objects.requireNonNull(reader.next());
      assertThat(row.full().get("collections")).isEqualTo(expected);
      assertThat(inventory.find(row.id())).get().isEqualTo(row);
    }
    assertThat(site.requests).noneMatch(request -> request.contains("1 eq 1"));
    inventory.tellMembersOf(null);
    assertThat(Objects.requireNonNull(inventory.readFully().next()).full())
        .doesNotContainKey("collections");
  }

  @ParameterizedTest
  @CsvSource({
    "SMS_Collection, 403",
    "SMS_Collection, 404",
    "SMS_Collection, 400",
    "SMS_FullCollectionMembership, 403",
    "SMS_FullCollectionMembership, 404",
  })
  void nothingIsToldOfCollectionsThatTheSiteKeepsFromUs(String name, int status)
      throws SiteException {
    estate.members.add(Estate.FIRST, "PS100012");
    site.fault = (path, _) -> path.equals(name) ? new TestSite.Reply(status, "") : null;
    var inventory = prepare(null);
    inventory.tellMembersOf(List.of("PS100012"));

    assertThat(Objects.requireNonNull(inventory.readFully().next()).full())
        .doesNotContainKey("collections");
    assertThat(inventory.find(Estate.FIRST).orElseThrow().full()).doesNotContainKey("collections");
  }

  @Test
  void aSiteThatFailsTellsNoMembers() throws SiteException {
    site.fault = (path, _) -> path.equals("SMS_Collection") ? new TestSite.Reply(503, "") : null;
    var inventory = prepare(null);
    inventory.tellMembersOf(List.of("PS100012"));

    assertThatThrownBy(inventory::readFully).isInstanceOf(SiteException.class);
  }

  @Test
  void asksAnewWhetherACollectionIsStillThere() throws SiteException {
    var inventory = prepare(null);
    inventory.tellMembersOf(List.of("PS100012"));
    assertThat(inventory.find(Estate.FIRST).orElseThrow().full())
        .containsEntry("collections", "-PS100012");

    estate.collections.rows().clear();
    inventory.tellMembersAnew();

    assertThat(inventory.find(Estate.FIRST).orElseThrow().full()).doesNotContainKey("collections");
  }

  @Test
  void readsMembersPageByPageInOneOrderWithTheDevices() throws SiteException {
    for (var i = 3; i < 40; i++) {
      estate.add(Estate.FIRST + i);
      estate.members.add(Estate.FIRST + i, i % 2 == 0 ? "PS100012" : "PS100010");
    }
    var inventory = prepare(null);
    inventory.tellMembersOf(List.of("PS100012"));

    var reader = inventory.readFully();
    var members = 0;
    for (var row = reader.next(); row != null; row = reader.next()) {
      var isMember = row.id() >= Estate.FIRST + 3 && (row.id() - Estate.FIRST) % 2 == 0;
      assertThat(row.full()).containsEntry("collections", isMember ? "PS100012" : "-PS100012");
      members += isMember ? 1 : 0;
    }
    assertThat(members).isEqualTo(18);
  }

  @Test
  void readsTheComplianceTimeByEitherOfItsNames() throws SiteException {
    estate.devices.set(Estate.FIRST, "CA_ComplianceEvalTime", "2026-11-23T07:00:00Z");

    var row = Objects.requireNonNull(prepare(null).readHot().next());

    assertThat(row.hot())
        .containsEntry("complianceEvaluated", "2026-11-23T07:00:00Z")
        .containsEntry("lastHeartbeat", "2026-11-22T06:00:00Z");
  }

  @Test
  void findsADeviceByItsKeyWithEveryColumn() throws SiteException {
    var listed = prepare(null).readFully().next();

    assertThat(prepare(null).find(Estate.FIRST)).get().isEqualTo(Objects.requireNonNull(listed));
    assertThat(prepare(null).find(99)).isEmpty();
  }

  @Test
  void asksForThePropertiesThatTheSiteHas() throws SiteException {
    prepare(null).readHot().next();

    var query = site.requests.getLast();
    assertThat(query).contains("CNIsOnline").doesNotContain("CNLastOnlineTime", "Name,");
  }

  private SiteInventory prepare(@Nullable String collection) throws SiteException {
    var clock = new SettableClock();
    return SiteInventory.prepare(site.client(clock), new SiteInventory.Scope(collection, 2), clock);
  }

  private static int size(DeviceReader reader) throws SiteException {
    var size = 0;
    while (reader.next() != null) {
      size++;
    }
    return size;
  }
}
