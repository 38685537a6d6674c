package io.mooring.reconciliation;

import static io.mooring.reconciliation.Told.autopilot;
import static io.mooring.reconciliation.Told.configMgr;
import static io.mooring.reconciliation.Told.entra;
import static io.mooring.reconciliation.Told.intune;
import static io.mooring.reconciliation.Told.otherMdm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

  private static Reconciliation of(Told... records) {
    return Reconciliation.of(Arrays.stream(records).map(Told::told).toList(), List.of());
  }

  private static ReconciledDevice one(Reconciliation result) {
    assertThat(result.devices()).as(result.text()).hasSize(1);
    assertThat(result.suspectedDuplicates()).isEmpty();
    return result.devices().getFirst();
  }

  private static void two(Reconciliation result) {
    assertThat(result.devices()).as(result.text()).hasSize(2);
  }

  /** A co-managed laptop as each source tells of it. */
  private static Told[] laptop() {
    return new Told[] {
      configMgr(1).entra("e1").serial("ABC1234").board("b-1").name("LON-L-1").dell("Latitude"),
      intune(1).entra("e1").serial("abc1234 ").name("LON-L-1").dell("LATITUDE"),
      entra(1, "E1").name("LON-L-1"),
      autopilot(1).serial("ABC1234").dell("Latitude")
    };
  }

  @Test
  void aCoManagedLaptopIsOneDeviceAndSaysWhy() {
    var device = one(of(laptop()));

    assertThat(device.ambiguous()).isFalse();
    assertThat(device.destructionRefused()).isEmpty();
    assertThat(device.records()).hasSize(4);
    assertThat(device.because())
        .extracting(Match::rule, Match::score)
        .containsExactly(tuple(Rule.ID, 200), tuple(Rule.ID, 120), tuple(Rule.MODEL, 80));
  }

  @Test
  void aNameAloneIsASuspicionAndNothingMore() {
    var result =
        of(
            configMgr(1).name("LON-L-1").owner("anna"),
            intune(2).name("lon-l-1.a.test").owner("anna@a.test"));

    two(result);
    assertThat(result.suspectedDuplicates())
        .singleElement()
        .satisfies(suspected -> {
          assertThat(suspected.match().score()).isEqualTo(30);
          assertThat(suspected.match().rule()).isEqualTo(Rule.NONE);
        });
    assertThat(result.devices()).noneMatch(ReconciledDevice::ambiguous);
  }

  @Test
  void aReimagedComputerIsOneDeviceUnderItsOldId() {
    var device =
        one(
            of(
                configMgr(1).entra("e1").serial("ABC1234").board("b-1").days(900, 10),
                intune(1).entra("e1").serial("ABC1234").days(900, 11).name("OLD").dell("Latitude"),
                configMgr(2).entra("e2").serial("ABC1234").board("b-1").days(9, 0),
                intune(2).entra("e2").serial("ABC1234").days(9, 0).dell("Latitude")));

    assertThat(device.ambiguous()).isFalse();
    assertThat(device.id()).isEqualTo(configMgr(1).told().birth().device());
  }

  @Test
  void anObsoleteClientIsNobodysRival() {
    one(
        of(
            configMgr(1).serial("ABC1234").board("b-1").days(900, 0).ended(),
            configMgr(2).serial("ABC1234").board("b-1").days(9, 0)));
  }

  @Test
  void aRenamedComputerIsOneDevice() {
    var renamed = laptop();
    renamed[1].name("NEW-NAME");

    assertThat(one(of(renamed)).ambiguous()).isFalse();
  }

  @Test
  void aNewBoardWithTheOldSerialNumberStaysOneDevice() {
    var device =
        one(
            of(
                configMgr(1).entra("e1").serial("ABC1234").board("b-1").days(900, 5),
                configMgr(2).entra("e1").serial("ABC1234").board("b-2").days(4, 0),
                intune(1).entra("e1").serial("ABC1234")));

    assertThat(device.ambiguous()).isFalse();
  }

  @Test
  void aClientThatChangesItsSiteWithinTheHierarchyStaysOneDevice() {
    var device =
        one(
            of(
                configMgr("PS1", 1).client("guid-7").days(900, 0),
                configMgr("PS2", 7).client("GUID:GUID-7").days(1, 0)));

    assertThat(device.because()).extracting(Match::rule).containsExactly(Rule.ID);
    assertThat(device.id()).isEqualTo(configMgr("PS1", 1).told().birth().device());
  }

  @Test
  void placeholdersNeverMatch() {
    two(
        of(
            configMgr(1)
                .serial("To be filled by O.E.M.")
                .board("FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF")
                .dell("Latitude"),
            otherMdm(1)
                .serial("To Be Filled By O.E.M.")
                .board("ffffffff-ffff-ffff-ffff-ffffffffffff")
                .dell("Latitude")));
  }

  @Test
  void whatManyShareNeverMatches() {
    var result =
        Reconciliation.of(
            IntStream.rangeClosed(1, 21)
                .mapToObj(n ->
                    configMgr(n)
                        .serial("ODD-DEFAULT")
                        .board("b-odd")
                        .days(40 * n, 40 * n - 39)
                        .told())
                .toList(),
            List.of());

    assertThat(result.devices()).hasSize(21);
    assertThat(result.suspectedDuplicates()).isEmpty();
  }

  @Test
  void aRegistrationFollowsTheIdsOfWhatItEnrolled() {
    var registration = autopilot(1).serial("ABC1234").with(Identifier.Kind.INTUNE_ID, "i-1");

    one(of(intune(1).serial("XYZ1234"), registration));
  }

  @Test
  void aCardIsOfAComputerWhereModelAndNameSayTheSame() {
    one(
        of(
            configMgr(1).serial("ABC1234").card("A4:00:00:00:00:01").dell("Latitude").name("LON-1"),
            otherMdm(1).card("A4-00-00-00-00-01").dell("Latitude").name("lon-1")));
  }

  @Test
  void aDockThatTwoOfOneModelUseMakesThemNoOneDevice() {
    var dock = "00:50:B6:00:00:01";
    var result =
        of(
            configMgr(1).serial("ABC1234").card(dock).dell("Latitude").name("LON-1"),
            configMgr(2).serial("XYZ1234").card(dock).dell("Latitude").name("LON-2"));

    two(result);
    assertThat(result.suspectedDuplicates()).isEmpty();
  }

  /** A dock that went through many hands comes first in order; the card is theirs alone. */
  @Test
  void aDockThatManyUsedHidesNoCard() {
    var dock = "00:50:B6:00:00:01";
    var card = "A4:00:00:00:00:01";
    var others =
        IntStream.range(10, 40).mapToObj(n -> configMgr(n).card(dock).name("NB-" + n).told());
    var both =
        Stream.of(
            configMgr(1).card(dock).card(card).dell("Latitude").name("LON-1").told(),
            otherMdm(1).card(dock).card(card).dell("Latitude").name("lon-1").told());

    assertThat(Reconciliation.of(Stream.concat(others, both).toList(), List.of()).devices())
        .hasSize(31);
  }

  @Test
  void eachRecordIsOfOneDevice() {
    var records = Stream.of(laptop()).map(Told::told).toList();

    assertThat(Reconciliation.of(records, List.of()).devices())
        .flatExtracting(ReconciledDevice::records)
        .containsExactlyInAnyOrderElementsOf(records.stream().map(Sighting::key).toList());
  }
}
