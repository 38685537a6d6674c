package io.mooring.duplicate;

import static io.mooring.SampleEstate.FIRST_ID;
import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static io.mooring.access.SamplePeople.READER;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.InMemoryMooring;
import io.mooring.SampleEstate;
import io.mooring.change.Change;
import io.mooring.device.Birth;
import io.mooring.device.DeviceId;
import io.mooring.device.Identity;
import io.mooring.device.SourceRecord;
import io.mooring.duplicate.Deciding.Outcome;
import io.mooring.duplicate.Deciding.Word;
import io.mooring.duplicate.Duplicates.Suspected;
import io.mooring.inventory.SourceRecords;
import io.mooring.inventory.Traits;
import io.mooring.paging.Wanted;
import io.mooring.reconciliation.Decision.Verdict;
import io.mooring.site.AttachedSite;
import io.mooring.site.RestartNotice;
import io.mooring.site.SiteKey;
import io.mooring.site.SiteName;
import io.mooring.wire.Column;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DuplicateSweepTest {

  private final InMemoryMooring mooring = new InMemoryMooring();
  private final SampleEstate estate = new SampleEstate(mooring, ADMINISTRATOR);

  @BeforeEach
  void twoOfOneName() {
    estate.bring(estate.row(FIRST_ID, "PC-1"));
    mooring.clock.advance(Duration.ofMinutes(5));
    estate.bring(estate.row(FIRST_ID + 1, "PC-1"), estate.row(FIRST_ID + 2, "PC-3"));
  }

  private List<Suspected> suspected() {
    return mooring.duplicates.page(READER, Wanted.all(null, 9)).items();
  }

  private UUID decide(Verdict verdict) {
    var pair = suspected().getFirst().pair();
    var word =
        new Word(verdict, pair.one().id(), pair.other().id(), pair.version(), "I have seen it.");
    var done = (Outcome.Done) mooring.deciding.decide(ADMINISTRATOR, word);
    return done.kept().decision().id();
  }

  @Test
  void twoOfOneNameAreFoundWithoutAnybodyAsking() {
    assertThat(mooring.duplicates.lookedAt(READER)).isEmpty();

    mooring.duplicateSweep.run(99);

    assertThat(suspected())
        .singleElement()
        .satisfies(found -> {
          assertThat(found.pair().one().name()).isEqualTo("PC-1");
          assertThat(found.pair().other().name()).isEqualTo("PC-1");
          assertThat(found.match().evidence()).isNotEmpty();
        });
    assertThat(mooring.duplicates.count(READER)).isEqualTo(1);
    assertThat(mooring.duplicates.lookedAt(READER)).contains(mooring.clock.instant());
    assertThat(mooring.duplicateSweep.run(99)).as("not due").isZero();
  }

  /** As two sources leave it that bring one device in the same moment. */
  @Test
  void whatIsOneByTheRulesAndWasNotSeenToBeIsJoined() {
    var entra = Map.of(Column.ENTRA_DEVICE_ID, "5d1e3a52-4f3c-4a6e-9d44-0b7b9b6f2a10");
    estate.bring(estate.row(FIRST_ID + 3, "PC-4", entra));
    var one = estate.find("PC-4");
    var tenant = ADMINISTRATOR.tenant();
    var born = new Birth(DeviceId.random(), mooring.clock.instant().plusSeconds(1));
    var other = ofIntune(one.main(), born);
    mooring.sites.add(
        new AttachedSite(
            other.site(),
            new SiteName("Intune"),
            null,
            null,
            null,
            mooring.clock.instant(),
            null,
            0,
            0,
            RestartNotice.DEFAULT));
    mooring.records.put(tenant, List.of(other), List.of());
    mooring.records.name(
        tenant,
        Traits.leading(other).stream()
            .map(each -> new SourceRecords.Naming(other.site(), other.resource(), each))
            .toList(),
        List.of());

    mooring.duplicateSweep.run(99);

    assertThat(mooring.directory.find(READER, born.device()).orElseThrow().id())
        .isEqualTo(one.id());
    assertThat(suspected()).hasSize(1);
    assertThat(mooring.changes.all()).contains(new Change.OfDevice(tenant, born.device().value()));
  }

  private static SourceRecord ofIntune(SourceRecord record, Birth born) {
    return new SourceRecord(
        SiteKey.intune(record.site().tenant()),
        "Intune",
        record.resource(),
        Identity.of(born),
        record.values(),
        record.full(),
        record.hot(),
        null,
        null);
  }

  @Test
  void aRenamedDeviceIsSuspectedNoLonger() {
    mooring.duplicateSweep.run(99);
    mooring.clock.advance(Duration.ofMinutes(1));
    estate.bring(estate.row(FIRST_ID + 1, "PC-2"));

    mooring.duplicateSweep.run(99);

    assertThat(suspected()).isEmpty();
    assertThat(mooring.duplicates.count(READER)).isZero();
  }

  @Test
  void whatAPersonDecidedOnIsSuspectedNoLongerAtOnceAndAgainWhenItIsTakenBack() {
    mooring.duplicateSweep.run(99);
    var before = suspected();

    for (var verdict : Verdict.values()) {
      var kept = decide(verdict);
      assertThat(suspected()).isEmpty();

      mooring.deciding.takeBack(ADMINISTRATOR, kept, "It was not.");
      assertThat(suspected()).isEqualTo(before);
    }
  }
}
