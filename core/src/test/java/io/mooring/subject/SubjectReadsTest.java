package io.mooring.subject;

import static io.mooring.SettableClock.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.SettableClock;
import io.mooring.access.TenantId;
import io.mooring.cloud.Asked;
import io.mooring.cloud.CloudPass;
import io.mooring.cloud.Doubt;
import io.mooring.cloud.Organization;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SubjectReadsTest {

  private static final Organization CONTOSO = new Organization("o-1", "Contoso", null);

  private final SettableClock clock = new SettableClock();
  private final TenantId tenant = new TenantId(UUID.randomUUID());
  private final InMemorySubjects subjects = new InMemorySubjects();
  private final Shelf<Organization> shelf = subjects.shelf(SubjectsContract.LABELLING);
  private Asked<Organization> answer = new Asked.Found<>(CONTOSO);

  /** A source that does as it is told. */
  private record Told(Function<Turn, CloudPass> reading) implements SubjectSource {

    @Override
    public Subject subject() {
      return Subject.TENANT;
    }

    @Override
    public CloudPass read(Turn turn) {
      return reading.apply(turn);
    }
  }

  private final Told source =
      new Told(turn ->
          Question.ask(clock, () -> answer, own -> shelf.put(turn.reading(), List.of(own))));
  private final SubjectReads reads = new SubjectReads(tenant, List.of(source), subjects, clock);

  @Test
  void aTrustedReadingIsInForceUntilTheNextIsDue() {
    assertThat(reads.readDue(source)).isPresent();
    assertThat(reads.readDue(source)).isEmpty();

    clock.advance(Subject.TENANT.every());
    assertThat(reads.readDue(source)).isPresent();

    var trusted = Objects.requireNonNull(state().trusted());
    assertThat(trusted.at()).isEqualTo(MONDAY.plus(Subject.TENANT.every()));
    assertThat(shelf.count(trusted.reading(), null, "")).isOne();
  }

  @Test
  void whatGraphForbidsIsSaidAndTriedAgainSoonOverGoodFacts() {
    reads.readDue(source);
    var good = state().trusted();
    clock.advance(Subject.TENANT.every());
    answer = new Asked.NotAnswered<>(new Doubt(Doubt.Cause.FORBIDDEN, "It needs X.Read.All."));

    reads.readDue(source);

    var trouble = Objects.requireNonNull(state().trouble());
    assertThat(trouble.sentence()).contains("X.Read.All");
    assertThat(trouble.remedy()).contains("Grant the app that permission");
    assertThat(state().trusted()).isEqualTo(good);
    assertThat(state().due()).isEqualTo(clock.instant().plus(SubjectReads.AGAIN));
  }

  @Test
  void whatCanNotBeKeptIsSaidAndTriedAgainSoon() {
    var broken =
        new Told(_ -> {
          throw new IllegalStateException("The database is full");
        });

    assertThatThrownBy(() -> reads.readDue(broken)).hasMessage("The database is full");

    var trouble = Objects.requireNonNull(state().trouble());
    assertThat(trouble.sentence()).contains("could not keep");
    assertThat(trouble.remedy()).contains("log says why");
    assertThat(state().due()).isEqualTo(clock.instant().plus(SubjectReads.AGAIN));
  }

  @Test
  void whoEndsGivesTheTurnBackAndHasNothingToTell() {
    answer = new Asked.NotAnswered<>(new Doubt(Doubt.Cause.ENDED, "The reading was ended."));
    reads.readDue(source);

    assertThat(state().trouble()).isNull();
    answer = new Asked.Found<>(CONTOSO);
    assertThat(reads.readDue(source).orElseThrow().trusted()).isTrue();
  }

  @Test
  void aListThatNobodyCountsAndThatIsShorterIsBelievedTheSecondTime() {
    assertThat(listed(100).trusted()).isTrue();
    assertThat(listed(99).trusted()).as("some always go").isTrue();

    assertThat(listed(50).trusted()).isFalse();
    assertThat(Objects.requireNonNull(state().trusted()).figures().records()).isEqualTo(99);
    assertThat(Objects.requireNonNull(state().trouble()).sentence()).contains("fewer than before");

    assertThat(listed(50).trusted()).isTrue();
    assertThat(state().trouble()).isNull();
    assertThat(listed(10).trusted()).as("again").isFalse();
  }

  private CloudPass listed(int records) {
    clock.advance(Subject.TENANT.every());
    var effort = new CloudPass.Effort(1, 1, 0);
    var pass =
        new CloudPass(
            clock.instant(), Duration.ZERO, records, null, effort, null, List.<Doubt>of());
    var list = new PagedSource<>(Subject.TENANT, _ -> pass, shelf);
    return reads.readDue(list).orElseThrow();
  }

  @Test
  void whoIsSlowerThanTheTurnStopsAndTheNextReaderGoesOn() {
    var slow =
        new Told(turn -> {
          clock.advance(Turn.LEASE.plus(Duration.ofSeconds(1)));
          reads.readDue(source);
          turn.reading();
          throw new AssertionError("It went on");
        });

    assertThatThrownBy(() -> reads.readDue(slow)).isInstanceOf(Overtaken.class);
    assertThat(state().trusted()).isNotNull();
  }

  private SubjectState state() {
    return subjects.of(tenant).getFirst();
  }
}
