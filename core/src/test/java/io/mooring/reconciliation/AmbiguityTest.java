package io.mooring.reconciliation;

import static io.mooring.reconciliation.Told.autopilot;
import static io.mooring.reconciliation.Told.configMgr;
import static io.mooring.reconciliation.Told.entra;
import static io.mooring.reconciliation.Told.intune;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AmbiguityTest {

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

  @Test
  void aNewBoardWithAnotherSerialNumberIsAmbiguousUntilAllSourcesHaveHeard() {
    var before = intune(1).entra("e1").serial("OLD1234").name("LON-L-1");
    var after = configMgr(1).entra("e1").serial("NEW1234").board("b-2").name("LON-L-1");

    var device = one(of(after, before));

    assertThat(device.ambiguities())
        .extracting(Ambiguity::kind)
        .containsExactly(Ambiguity.Kind.TWO_SERIALS);
    assertThat(device.destructionRefused())
        .contains(
            "It cannot be told for certain which computer this is. Two serial numbers are told of"
                + " one time: configMgr PS1 1 has new1234, intune tenant 1 has old1234.");
    assertThat(one(of(after, before.days(400, 60))).ambiguous()).isFalse();
  }

  @Test
  void clonesThatRunAtOnceStayApartAndAreAmbiguous() {
    var result =
        of(
            configMgr(1).entra("e1").serial("ABC1234").board("b-1").name("ONE"),
            configMgr(2).entra("e1").serial("XYZ1234").board("b-2").name("TWO"),
            intune(1).entra("e1").serial("ABC1234").name("ONE"),
            entra(1, "e1").name("ONE"));

    two(result);
    assertThat(result.devices().getFirst().records()).hasSize(3);
    assertThat(result.devices()).allMatch(ReconciledDevice::ambiguous);
    assertThat(result.devices().getLast().destructionRefused())
        .contains(
            "It cannot be told for certain which computer this is. configMgr PS1 2 and entra"
                + " tenant 1 of another device have the same entraDeviceId, e1.");
  }

  @Test
  void anIdThatContradictsItselfLeavesTwoAmbiguousDevices() {
    var result =
        of(
            configMgr(1).entra("e1").serial("ABC1234").name("ONE"),
            intune(1).entra("e1").serial("XYZ1234").name("TWO"));

    two(result);
    assertThat(result.devices()).allMatch(ReconciledDevice::ambiguous);
  }

  @Test
  void virtualClonesWithTheSameHardwareStayApartAndAreAmbiguous() {
    var result =
        of(
            configMgr(1).serial("ABC1234").board("b-1").card("00:14:22:00:00:01").name("ONE"),
            configMgr(2).serial("ABC1234").board("b-1").card("00:14:22:00:00:01").name("TWO"));

    two(result);
    assertThat(result.devices()).allMatch(ReconciledDevice::ambiguous);
    assertThat(result.suspectedDuplicates()).hasSize(1);
  }

  @Test
  void anEntraIdThatManyShareMakesAllOfThemAmbiguous() {
    var result =
        Reconciliation.of(
            IntStream.rangeClosed(1, 21).mapToObj(n -> configMgr(n).entra("e1").told()).toList(),
            List.of());

    assertThat(result.devices())
        .hasSize(21)
        .allSatisfy(device ->
            assertThat(device.ambiguities())
                .extracting(Ambiguity::kind)
                .containsExactly(Ambiguity.Kind.SHARED_BY_MANY));
  }

  @Test
  void aSerialNumberOfTwoComputersThatRunAtOnceLeadsNobodyToEither() {
    var result =
        of(
            configMgr(1).serial("ABC1234").board("b-1").dell("Latitude"),
            configMgr(2).serial("ABC1234").board("b-2").dell("Latitude"),
            autopilot(1).serial("ABC1234").dell("Latitude"));

    assertThat(result.devices()).as(result.text()).hasSize(3);
    assertThat(result.devices()).noneMatch(ReconciledDevice::ambiguous);
    assertThat(result.suspectedDuplicates()).hasSize(3);
  }

  @Test
  void twoEntraIdsInUseAtOnceMakeADeviceAmbiguous() {
    var device =
        one(
            of(
                configMgr(1).entra("e1").serial("ABC1234").name("LON-L-1").dell("Latitude"),
                intune(1).entra("e2").serial("ABC1234").name("LON-L-1").dell("Latitude"),
                entra(1, "e1"),
                entra(2, "e2")));

    assertThat(device.ambiguities())
        .extracting(Ambiguity::kind)
        .containsExactly(Ambiguity.Kind.TWO_ENTRA_IDS);
  }

  @Test
  void anEarlierEnrolmentIsNoSecondEntraIdInUse() {
    var device =
        one(
            of(
                configMgr(1).entra("e2").serial("ABC1234").name("LON-L-1").dell("Latitude"),
                intune(1)
                    .entra("e1")
                    .serial("ABC1234")
                    .name("LON-L-1")
                    .dell("Latitude")
                    .days(400, 3),
                intune(2)
                    .entra("e2")
                    .serial("ABC1234")
                    .name("LON-L-1")
                    .dell("Latitude")
                    .days(2, 0)));

    assertThat(device.ambiguous()).isFalse();
  }
}
