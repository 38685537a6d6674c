package io.mooring.inventory;

import static io.mooring.SettableClock.MONDAY;
import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static io.mooring.access.SamplePeople.HELPDESK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.SampleEstate;
import io.mooring.access.NotPermitted;
import io.mooring.cloud.Doubt;
import io.mooring.cloud.EntraUser;
import io.mooring.cloud.EntraUserId;
import io.mooring.device.ManagementAgent;
import io.mooring.site.Fenced;
import io.mooring.subject.Subject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who reads Intune when, and what becomes of a reading that fails. */
class IntuneTurnsTest extends IntuneStage {

  @Test
  void whatAnotherPortalReadIsNotReadAgainAtOnce() {
    reading.readDue();

    assertThat(reader().readDue()).isEmpty();
    mooring.clock.advance(IntuneReading.OFTEN);
    assertThat(reader().readDue()).isPresent();
  }

  @Test
  void aPortalThatStartsGoesOnWhereTheLastOneWas() {
    reading.readDue();
    mooring.clock.advance(IntuneReading.OFTEN);

    reader().readDue();

    assertThat(intune.askedSince()).as("not everything").isEqualTo(MONDAY.minus(OVERLAP));
  }

  @Test
  void whatWasNotReadToItsEndIsReadAgainAtTheNextLook() {
    intune.fails(Doubt.Cause.UNAVAILABLE, "Graph could not answer.");
    reading.readDue();
    intune.recovers();
    mooring.clock.advance(IntuneReading.OFTEN);

    reading.readDue();

    assertThat(intune.askedSince()).as("everything").isNull();
    mooring.clock.advance(IntuneReading.OFTEN);
    intune.fails(Doubt.Cause.UNAVAILABLE, "Graph could not answer.");
    reading.readDue();
    mooring.clock.advance(IntuneReading.OFTEN);
    reading.readDue();
    assertThat(intune.askedSince())
        .as("since the last that was trusted")
        .isEqualTo(MONDAY.plus(IntuneReading.OFTEN).minus(OVERLAP));
  }

  @Test
  void whatIsNewIsReadOftenAndAllOfItOnceADay() {
    reading.readDue();
    mooring.clock.advance(IntuneReading.OFTEN);
    reading.readDue();
    assertThat(intune.askedSince()).isBefore(MONDAY);

    mooring.clock.advance(Duration.ofDays(1));
    reading.readDue();
    assertThat(intune.askedSince()).isNull();
  }

  /** However long it takes: with every page the one that reads shows that it lives. */
  @Test
  void whileOnePortalReadsAnotherLetsItBe() {
    intune.has(FakeIntune.windows("1", ENTRA, ManagementAgent.MDM));
    var other = reader();
    intune.onPage(() -> {
      mooring.clock.advance(IntuneSource.LEASE.minusSeconds(1));
      assertThat(other.readDue()).isEmpty();
    });

    assertThat(reading.readDue()).isPresent();
    mooring.clock.advance(IntuneReading.OFTEN);
    assertThat(other.readDue()).as("it need not wait").isPresent();
  }

  @Test
  void onePortalThatIsSilentForTooLongIsFenced() {
    intune.has(FakeIntune.windows("1", ENTRA, ManagementAgent.MDM));
    var other = reader();
    intune.onPage(() -> {
      mooring.clock.advance(IntuneSource.LEASE);
      assertThat(other.readDue()).isPresent();
    });

    assertThatThrownBy(reading::readDue).isInstanceOf(Fenced.class);
    assertThat(estate.find("PC-1").gone()).isFalse();
    assertThat(trouble()).isNull();
  }

  @Test
  void whereGraphDoesNotCountNothingIsGone() {
    intune.has(FakeIntune.windows("1", ENTRA, ManagementAgent.MDM));
    intune.has(FakeIntune.windows("2", null, ManagementAgent.MDM));
    reading.readDue();
    var lost = estate.find("PC-2");
    intune.lacks("2");
    intune.countsNoLonger();

    anew();

    assertThat(held(lost)).isTrue();
    assertThat(mooring.sites.health(key).departure()).isNull();
    assertThat(trouble()).contains("does not tell how many", "1 that it did not show");
    mooring.clock.advance(IntuneReading.OFTEN);
    reader().readDue();
    assertThat(intune.askedSince()).as("it was read to its end").isNotNull();
  }

  @Test
  void whatFailsAtThePortalIsOnTheCardUntilItIsReadAgain() {
    intune.onPage(() -> {
      throw new IllegalStateException("lock timeout");
    });

    assertThatThrownBy(reading::readDue).hasMessage("lock timeout");
    assertThat(trouble()).contains("could not keep");

    assertThat(reading.readDue()).as("nobody has it").isPresent();
    assertThat(trouble()).isNull();
  }

  @Test
  void aPortalThatIsEndedLeavesNoTrouble() {
    reading.readDue();
    var before = mooring.sites.health(key).full();
    mooring.clock.advance(Duration.ofDays(1));
    intune.fails(Doubt.Cause.ENDED, "The reading was ended.");

    reading.readDue();

    assertThat(trouble()).isNull();
    assertThat(mooring.sites.health(key).full()).isEqualTo(before);
    intune.recovers();
    assertThat(reader().readDue()).as("at once").isPresent();
  }

  @Test
  void whatATrustedFullPassDoesNotShowIsGone() {
    var devices = IntStream.range(0, 200).mapToObj(Integer::toString).toList();
    devices.forEach(id -> intune.has(FakeIntune.windows(id, null, ManagementAgent.MDM)));
    reading.readDue();
    var lost = estate.find("PC-7");
    intune.lacks("7");

    intune.fails(Doubt.Cause.MISSING, "Graph counts 200 and showed 199.");
    anew();
    assertThat(held(lost)).as("not trusted").isTrue();
    assertThat(mooring.sites.health(key).trouble())
        .extracting(trouble -> trouble.sentence())
        .asString()
        .startsWith("Graph counts 200");

    intune.recovers();
    var answered = mooring.records.heldCount(key);
    anew();
    assertThat(held(lost)).isFalse();
    assertThat(answered).isEqualTo(200);
    assertThat(mooring.sites.health(key).trouble()).isNull();
    assertThat(mooring.sites.health(key).full())
        .extracting(report -> report.sentence())
        .asString()
        .contains("1 devices are gone");
  }

  @Test
  void whenItIsStoppedItsDevicesGoAndComeBackWhenItIsReadAgain() {
    estate.bring(estate.row(SampleEstate.FIRST_ID, "PC-A"));
    intune.has(FakeIntune.windows("1", ENTRA, ManagementAgent.MDM));
    reading.readDue();
    var device = estate.find("PC-1");
    var told = mooring.subjects.take(key.tenant(), Subject.PEOPLE, MONDAY, MONDAY).orElseThrow();
    mooring.users.put(key.tenant(), List.of(anna()));
    assertThatThrownBy(() -> mooring.detachment.stopIntune(HELPDESK))
        .isInstanceOf(NotPermitted.class);

    assertThat(mooring.detachment.stopIntune(ADMINISTRATOR)).isTrue();

    assertThat(held(device)).isFalse();
    assertThat(mooring.subjects.keep(told, MONDAY)).isFalse();
    assertThat(mooring.users.ids(key.tenant())).isEmpty();
    assertThat(estate.find("PC-A").gone()).isFalse();
    assertThat(mooring.attachment.find(ADMINISTRATOR, key.site())).isEmpty();
    assertThat(mooring.audit.all()).anyMatch(entry -> entry.detail().contains("what Intune told"));
    assertThat(mooring.detachment.stopIntune(ADMINISTRATOR)).as("once").isFalse();
    mooring.clock.advance(IntuneReading.OFTEN);
    reader().readDue();
    assertThat(intune.askedSince()).as("all of it").isNull();
    assertThat(held(device)).isTrue();
    assertThat(mooring.attachment.find(ADMINISTRATOR, key.site())).isPresent();
  }

  private static EntraUser anna() {
    var id = new EntraUserId(ENTRA);
    return new EntraUser(id, "anna@contoso.example", null, null, null, null, null, null);
  }
}
