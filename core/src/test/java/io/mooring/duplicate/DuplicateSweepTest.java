package io.mooring.duplicate;

import static io.mooring.SampleEstate.FIRST_ID;
import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static io.mooring.access.SamplePeople.READER;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.InMemoryMooring;
import io.mooring.SampleEstate;
import io.mooring.duplicate.Deciding.Outcome;
import io.mooring.duplicate.Deciding.Word;
import io.mooring.duplicate.Duplicates.Suspected;
import io.mooring.paging.Wanted;
import io.mooring.reconciliation.Decision.Verdict;
import java.time.Duration;
import java.util.List;
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
