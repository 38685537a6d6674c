package io.mooring.reconciliation;

import static io.mooring.reconciliation.Told.NOW;
import static io.mooring.reconciliation.Told.configMgr;
import static io.mooring.reconciliation.Told.intune;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.access.SamplePeople;
import io.mooring.reconciliation.Decision.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionTest {

  private static final Sighting CLIENT = configMgr(1).name("LON-L-1").serial("ABC1234").told();
  private static final Sighting ENROLMENT = intune(1).name("LON-L-1").told();

  static Decision decision(int number, Verdict verdict, Sighting one, Sighting other) {
    return new Decision(
        new UUID(0, number),
        verdict,
        Set.of(one.key()),
        Set.of(other.key()),
        SamplePeople.ADMINISTRATOR.id(),
        SamplePeople.ADMINISTRATOR.name(),
        NOW.plusSeconds(number),
        "I have seen it.");
  }

  private static Reconciliation of(List<Sighting> records, Decision... decisions) {
    return Reconciliation.of(records, Arrays.asList(decisions));
  }

  @Test
  void aPersonMergesWhatANameMadeSuspect() {
    var records = List.of(CLIENT, ENROLMENT);
    var merged = decision(1, Verdict.MERGED, CLIENT, ENROLMENT);

    var before = of(records);
    var after = of(records, merged);

    assertThat(before.suspectedDuplicates()).hasSize(1);
    assertThat(after.suspectedDuplicates()).isEmpty();
    assertThat(after.devices())
        .singleElement()
        .satisfies(device -> {
          assertThat(device.id()).isEqualTo(CLIENT.birth().device());
          assertThat(device.merged()).containsExactly(merged);
        });
    assertThat(of(records).text()).as("taken back").isEqualTo(before.text());
  }

  @Test
  void aPersonKeepsApartWhatOnlyHasTheSameName() {
    var result = of(List.of(CLIENT, ENROLMENT), decision(1, Verdict.KEPT_APART, CLIENT, ENROLMENT));

    assertThat(result.devices()).hasSize(2);
    assertThat(result.suspectedDuplicates()).isEmpty();
  }

  @Test
  void aPersonTakesApartWhatAnIdPutTogetherAndThenNothingIsAmbiguous() {
    var client = configMgr(1).entra("e1").serial("ABC1234").told();
    var enrolment = intune(1).entra("e1").serial("ABC1234").told();

    var result = of(List.of(client, enrolment), decision(1, Verdict.KEPT_APART, client, enrolment));

    assertThat(result.devices()).hasSize(2).noneMatch(ReconciledDevice::ambiguous);
  }

  @Test
  void aPersonSettlesAContradictionUntilAnotherRecordBringsOne() {
    var client = configMgr(1).entra("e1").serial("NEW1234").name("LON-L-1").told();
    var enrolment = intune(1).entra("e1").serial("OLD1234").name("LON-L-1").told();
    var merged = decision(1, Verdict.MERGED, client, enrolment);
    var third = Told.otherMdm(1).entra("e1").serial("ALIEN12").name("LON-L-1").told();

    assertThat(of(List.of(client, enrolment)).devices()).allMatch(ReconciledDevice::ambiguous);
    assertThat(of(List.of(client, enrolment), merged).devices())
        .singleElement()
        .matches(device -> !device.ambiguous());
    assertThat(of(List.of(client, enrolment, third), merged).devices())
        .singleElement()
        .matches(ReconciledDevice::ambiguous);
  }

  @Test
  void aPersonMayMergeEvenTwoClientsThatRunAtOnce() {
    var one = configMgr(1).told();
    var other = configMgr(2).told();

    assertThat(of(List.of(one, other), decision(1, Verdict.MERGED, one, other)).devices())
        .hasSize(1);
  }

  @Test
  void theLaterDecisionCounts() {
    var records = List.of(CLIENT, ENROLMENT);
    var merged = decision(1, Verdict.MERGED, CLIENT, ENROLMENT);
    var apart = decision(2, Verdict.KEPT_APART, CLIENT, ENROLMENT);
    var again = decision(3, Verdict.MERGED, CLIENT, ENROLMENT);

    assertThat(of(records, merged, apart).devices()).hasSize(2);
    assertThat(of(records, merged, apart, again).devices()).hasSize(1);
    assertThat(of(records, merged, apart).text()).isEqualTo(of(records, apart).text());
  }

  @Test
  void aDecisionOnRecordsThatAreGoneChangesNothing() {
    var gone = configMgr(9).told();

    assertThat(of(List.of(CLIENT), decision(1, Verdict.MERGED, gone, ENROLMENT)).text())
        .isEqualTo(of(List.of(CLIENT)).text());
  }

  @Test
  void aDecisionIsOnTwoDevicesAndHasAReason() {
    assertThatThrownBy(() -> decision(1, Verdict.MERGED, CLIENT, CLIENT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            new Decision(
                new UUID(0, 1),
                Verdict.MERGED,
                Set.of(CLIENT.key()),
                Set.of(ENROLMENT.key()),
                SamplePeople.ADMINISTRATOR.id(),
                SamplePeople.ADMINISTRATOR.name(),
                NOW,
                " "))
        .hasMessage("A reason has 1 to 500 signs.");
  }
}
