package io.mooring.duplicate;

import static io.mooring.SampleEstate.FIRST_ID;
import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static io.mooring.access.SamplePeople.HELPDESK;
import static io.mooring.access.SamplePeople.READER;
import static io.mooring.access.SamplePeople.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.InMemoryMooring;
import io.mooring.SampleEstate;
import io.mooring.access.NotPermitted;
import io.mooring.change.Change;
import io.mooring.device.Device;
import io.mooring.device.TimelineEvent;
import io.mooring.duplicate.Deciding.Outcome;
import io.mooring.duplicate.Deciding.Word;
import io.mooring.reconciliation.Decision.Verdict;
import io.mooring.reconciliation.KeptDecision;
import io.mooring.wire.Column;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecidingTest {

  private static final String ENTRA = "5d1e3a52-4f3c-4a6e-9d44-0b7b9b6f2a10";

  private final InMemoryMooring mooring = new InMemoryMooring();
  private final SampleEstate estate = new SampleEstate(mooring, ADMINISTRATOR);
  private final Device one = estate.device(FIRST_ID, "PC-1");
  private final Device other = younger("PC-2");

  private Device younger(String name) {
    mooring.clock.advance(Duration.ofMinutes(5));
    return estate.device(FIRST_ID + 1, name);
  }

  private Word word(Verdict verdict) {
    return new Word(verdict, one.id(), other.id(), null, "The same asset tag.");
  }

  private KeptDecision decided(Verdict verdict) {
    var outcome = mooring.deciding.decide(ADMINISTRATOR, word(verdict));
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).kept();
  }

  private Device found(Device device) {
    return mooring.directory.find(READER, device.id()).orElseThrow();
  }

  private List<TimelineEvent> history(Device device) {
    return mooring.directory.history(READER, device.id());
  }

  @Test
  void aMergeMakesOneDeviceOfTwoThatSaysWhoAndWhy() {
    decided(Verdict.MERGED);

    assertThat(found(other).id()).isEqualTo(one.id());
    assertThat(found(one).records()).hasSize(2);
    assertThat(history(one))
        .extracting(TimelineEvent::sentence)
        .contains(
            "ada.admin says that it is one device with PC-2 of site PS1: The same asset tag.",
            "ada.admin says that it is one device with PC-1 of site PS1: The same asset tag.");
    assertThat(mooring.audit.all().getLast().detail())
        .isEqualTo("Merged PC-1 and PC-2 (%s): The same asset tag.".formatted(other.id()));
    assertThat(mooring.changes.all())
        .contains(
            new Change.OfDevice(ADMINISTRATOR.tenant(), one.id().value()),
            new Change.OfDevice(ADMINISTRATOR.tenant(), other.id().value()));
  }

  @Test
  void whatComesLaterDoesNotUndoAMerge() {
    decided(Verdict.MERGED);
    mooring.clock.advance(Duration.ofDays(40));

    estate.bring(estate.row(FIRST_ID, "PC-1"), estate.row(FIRST_ID + 1, "PC-3"));

    assertThat(found(one).records()).hasSize(2);
    assertThat(mooring.certainty.of(ADMINISTRATOR.tenant(), List.of(found(one)))).isEmpty();
  }

  @Test
  void whatIsKeptApartIsTwoDevicesWhateverTheyShare() {
    decided(Verdict.KEPT_APART);
    mooring.clock.advance(Duration.ofHours(2));

    bringSharingAnId();

    assertThat(found(one).records()).hasSize(1);
    assertThat(found(other).id()).isEqualTo(other.id());
  }

  private void bringSharingAnId() {
    var gone = Map.of(Column.ENTRA_DEVICE_ID, ENTRA, Column.CLIENT_GUID, "", Column.IS_CLIENT, "");
    estate.bring(
        estate.row(FIRST_ID, "PC-1", gone),
        estate.row(FIRST_ID + 1, "PC-2", Map.of(Column.ENTRA_DEVICE_ID, ENTRA)));
  }

  /** Two that run at once with one id: a person who knows them makes them certain. */
  @Test
  void whatIsKeptApartIsAmbiguousNoLonger() {
    var registered = Map.of(Column.ENTRA_DEVICE_ID, ENTRA);
    estate.bring(
        estate.row(FIRST_ID, "PC-1", registered), estate.row(FIRST_ID + 1, "PC-2", registered));
    assertThat(List.of(found(one), found(other))).allMatch(each -> each.ambiguity().isPresent());

    decided(Verdict.KEPT_APART);

    assertThat(List.of(found(one), found(other))).allMatch(each -> each.ambiguity().isEmpty());
    assertThat(mooring.certainty.of(ADMINISTRATOR.tenant(), List.of(found(one)))).isEmpty();
  }

  @Test
  void withoutADecisionWhatSharesAnIdIsOne() {
    mooring.clock.advance(Duration.ofHours(2));

    bringSharingAnId();

    assertThat(found(one).records()).hasSize(2);
  }

  @Test
  void takenBackEverythingIsAsItWas() {
    var before = mooring.records.of(ADMINISTRATOR.tenant());
    var merged = decided(Verdict.MERGED);
    assertThat(mooring.records.of(ADMINISTRATOR.tenant())).isNotEqualTo(before);

    var outcome = mooring.deciding.takeBack(ADMINISTRATOR, merged.decision().id(), "Wrong desk.");

    assertThat(outcome).containsInstanceOf(Outcome.Done.class);
    assertThat(mooring.records.of(ADMINISTRATOR.tenant())).isEqualTo(before);
    assertThat(history(other))
        .extracting(TimelineEvent::sentence)
        .contains("ada.admin takes back that it is one device with PC-1 of site PS1: Wrong desk.");
    assertThat(
            mooring
                .deciding
                .takeBack(ADMINISTRATOR, merged.decision().id(), "Once more.")
                .orElseThrow())
        .isEqualTo(new Outcome.Refused("It was taken back already. Nothing was changed."));
  }

  @Test
  void aStalePageIsRefused() {
    var shown = new Pair(found(one), found(other)).version();
    estate.bring(estate.row(FIRST_ID + 1, "PC-2", Map.of(Column.ENTRA_DEVICE_ID, ENTRA)));
    var word = new Word(Verdict.MERGED, one.id(), other.id(), shown, "The same asset tag.");

    assertThat(mooring.deciding.decide(ADMINISTRATOR, word))
        .isEqualTo(
            new Outcome.Refused(
                "What is known of these devices has changed since you looked. Nothing was changed:"
                    + " look again before you decide."));

    decided(Verdict.MERGED);
    assertThat(mooring.deciding.decide(ADMINISTRATOR, word(Verdict.KEPT_APART)))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(mooring.decisions.count(ADMINISTRATOR.tenant())).isEqualTo(1);
  }

  @Test
  void aSignOfLifeMakesNoPageStale() {
    var shown = new Pair(found(one), found(other)).version();
    mooring.clock.advance(Duration.ofHours(3));
    estate.bring(estate.row(FIRST_ID + 1, "PC-2"));

    assertThat(new Pair(found(one), found(other)).version()).isEqualTo(shown);
  }

  @Test
  void onlyAdministratorsDecideAndOnlyOnTheirOwn() {
    assertThatThrownBy(() -> mooring.deciding.decide(HELPDESK, word(Verdict.MERGED)))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> mooring.deciding.takeBack(HELPDESK, UUID.randomUUID(), "Why not."))
        .isInstanceOf(NotPermitted.class);
    assertThat(mooring.deciding.decide(STRANGER, word(Verdict.MERGED)))
        .isInstanceOf(Outcome.Refused.class);
    var made = decided(Verdict.MERGED).decision().id();
    assertThat(mooring.deciding.takeBack(STRANGER, made, "Why not.")).isEmpty();
  }

  @Test
  void whoGivesNoReasonDecidesNothing() {
    var word = new Word(Verdict.MERGED, one.id(), other.id(), null, " ");

    assertThatThrownBy(() -> mooring.deciding.decide(ADMINISTRATOR, word))
        .hasMessage("A reason has 1 to 500 signs.");
  }
}
