package io.mooring.subject;

import static io.mooring.SettableClock.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.TenantId;
import io.mooring.cloud.Organization;
import io.mooring.cloud.Word;
import io.mooring.site.SiteHealth.Trouble;
import io.mooring.subject.Shelf.Label;
import io.mooring.subject.SubjectState.Figures;
import io.mooring.subject.SubjectState.Trusted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Subjects} and its {@link Shelf} must do, whatever they are stored in. */
public interface SubjectsContract {

  Figures FIGURES = new Figures(3, Duration.ofSeconds(2), 5, 1);
  Instant LATER = MONDAY.plusSeconds(60);

  /** Labelled by the first letter of their names. */
  Labelling<Organization> LABELLING =
      new Labelling<>(
          Organization.class,
          Organization::id,
          thing -> String.valueOf(thing.name()),
          thing -> Stream.of(new Label("letter", String.valueOf(thing.name()).substring(0, 1))));

  Subjects subjects();

  <T> Shelf<T> shelf(Labelling<T> labelling);

  @Test
  default void oneReaderHasTheTurnAndKeepsIt() {
    var tenant = tenant();
    var mine = taken(tenant, MONDAY);

    assertThat(subjects().take(tenant, Subject.TENANT, MONDAY, LATER)).isEmpty();
    assertThat(subjects().take(tenant(), Subject.TENANT, MONDAY, LATER)).isPresent();
    assertThat(subjects().keep(mine, LATER.plusSeconds(60))).isTrue();
    assertThat(subjects().take(tenant, Subject.TENANT, LATER, LATER)).isEmpty();
  }

  @Test
  default void whoIsOvertakenPutsNothingInForce() {
    var tenant = tenant();
    var slow = taken(tenant, MONDAY);
    var next = taken(tenant, LATER);

    assertThat(subjects().keep(slow, LATER)).isFalse();
    assertThat(subjects().trust(new Trusted(slow, MONDAY, FIGURES), LATER)).isFalse();
    assertThat(subjects().doubt(slow, trouble(MONDAY), LATER)).isFalse();
    assertThat(subjects().trust(new Trusted(next, LATER, FIGURES), LATER)).isTrue();

    assertThat(state(tenant).trusted()).isEqualTo(new Trusted(next, LATER, FIGURES));
  }

  @Test
  default void aDoubtedReadingLeavesWhatIsInForceAndItsTroubleLasts() {
    var tenant = tenant();
    var good = new Trusted(taken(tenant, MONDAY), MONDAY, FIGURES);
    subjects().trust(good, MONDAY);
    subjects().doubt(taken(tenant, MONDAY), trouble(MONDAY), MONDAY);
    subjects().doubt(taken(tenant, MONDAY), trouble(LATER), LATER);

    assertThat(state(tenant))
        .isEqualTo(new SubjectState(Subject.TENANT, good, trouble(MONDAY), LATER));

    var mended = new Trusted(taken(tenant, LATER), LATER, FIGURES);
    subjects().trust(mended, LATER);
    assertThat(state(tenant)).isEqualTo(new SubjectState(Subject.TENANT, mended, null, LATER));
  }

  @Test
  default void whatEarlierReadingsBroughtIsForgottenButForTheOneInForce() {
    var shelf = shelf(LABELLING);
    var tenant = tenant();
    var broken = taken(tenant, MONDAY);
    shelf.put(broken, things("a"));
    var good = taken(tenant, LATER);
    shelf.put(good, things("b"));
    subjects().trust(new Trusted(good, LATER, FIGURES), LATER);
    var elsewhere = taken(tenant(), MONDAY);
    shelf.put(elsewhere, things("c"));

    subjects().tidy(taken(tenant, LATER));

    assertThat(shelf.count(broken, null, "")).isZero();
    assertThat(shelf.counts(broken, "letter")).isEmpty();
    assertThat(shelf.count(good, null, "")).isOne();
    assertThat(shelf.count(elsewhere, null, "")).isOne();
  }

  @Test
  default void allThatWasReadOfATenantIsForgottenAndWhoReadsStops() {
    var shelf = shelf(LABELLING);
    var tenant = tenant();
    var good = taken(tenant, MONDAY);
    shelf.put(good, things("a"));
    subjects().trust(new Trusted(good, MONDAY, FIGURES), MONDAY);
    var running = taken(tenant, MONDAY);
    shelf.put(running, things("b"));
    var elsewhere = taken(tenant(), MONDAY);
    shelf.put(elsewhere, things("c"));

    subjects().forget(tenant);

    assertThat(subjects().of(tenant)).isEmpty();
    assertThat(subjects().keep(running, LATER)).isFalse();
    assertThat(shelf.count(good, null, "")).isZero();
    assertThat(shelf.counts(running, "letter")).isEmpty();
    assertThat(shelf.count(elsewhere, null, "")).isOne();
    assertThat(subjects().keep(elsewhere, LATER)).isTrue();
    assertThat(subjects().take(tenant, Subject.TENANT, MONDAY, LATER)).as("anew").isPresent();
  }

  @Test
  default void thingsAreListedInOrderByPages() {
    var shelf = shelf(LABELLING);
    var reading = taken(tenant(), MONDAY);
    shelf.put(reading, things("b2", "a1", "b1"));
    shelf.put(reading, things("b3", "c1"));
    shelf.put(new Reading(tenant(), Subject.TENANT, reading.id()), things("b9"));

    var first = shelf.page(reading, new Shelf.Query(null, "", null, 2));
    var spot = first.getLast().spot();

    assertThat(names(first)).containsExactly("a1", "b1");
    assertThat(names(shelf.page(reading, new Shelf.Query(null, "", spot, 9))))
        .containsExactly("b2", "b3", "c1");
    assertThat(names(shelf.page(reading, new Shelf.Query(null, "b", spot, 1))))
        .containsExactly("b2");
    assertThat(shelf.count(reading, null, "b")).isEqualTo(3);
  }

  /** Whatever comes after the beginning that all have. */
  @Test
  default void aBeginningLeavesNothingOut() {
    var shelf = shelf(LABELLING);
    var reading = taken(tenant(), MONDAY);
    shelf.put(reading, things("b", "b\uFF21", "b\uD83D\uDE00", "c"));

    assertThat(shelf.count(reading, null, "b")).isEqualTo(3);
    assertThat(names(shelf.page(reading, new Shelf.Query(null, "b", null, 9))))
        .containsExactlyInAnyOrder("b", "b\uFF21", "b\uD83D\uDE00");
  }

  @Test
  default void aListIsReadToItsEnd() {
    var shelf = shelf(LABELLING);
    var reading = taken(tenant(), MONDAY);
    var names =
        IntStream.range(0, Shelf.AT_ONCE + 1).mapToObj("a%04d"::formatted).toArray(String[]::new);
    shelf.put(reading, things(names));

    assertThat(shelf.all(reading)).containsExactly(things(names).toArray(Organization[]::new));
    assertThat(shelf.all(taken(tenant(), MONDAY))).isEmpty();
  }

  @Test
  default void thingsAreFoundAndCountedByTheirLabels() {
    var shelf = shelf(LABELLING);
    var reading = taken(tenant(), MONDAY);
    shelf.put(reading, things("b2", "a1", "b1"));
    var b = new Label("letter", "b");

    assertThat(names(shelf.page(reading, new Shelf.Query(b, "", null, 9))))
        .containsExactly("b1", "b2");
    assertThat(shelf.count(reading, b, "b2")).isOne();
    assertThat(shelf.counts(reading, "letter")).isEqualTo(Map.of("a", 1L, "b", 2L));
    assertThat(shelf.counts(reading, "colour")).isEmpty();
    assertThat(shelf.find(reading, "letter", List.of("b", "z")))
        .containsExactlyInAnyOrderElementsOf(things("b1", "b2"));
    assertThat(shelf.find(reading, "letter", List.of())).isEmpty();
  }

  private Reading taken(TenantId tenant, Instant now) {
    return subjects().take(tenant, Subject.TENANT, now, now.plusSeconds(60)).orElseThrow();
  }

  private SubjectState state(TenantId tenant) {
    return subjects().of(tenant).getFirst();
  }

  private static List<String> names(List<Shelf.Placed<Organization>> placed) {
    return placed.stream().map(one -> String.valueOf(one.thing().name())).toList();
  }

  private static Trouble trouble(Instant since) {
    return new Trouble("Graph forbids it.", "Grant it.", since);
  }

  private static List<Organization> things(String... names) {
    return Stream.of(names)
        .map(name -> new Organization("id-" + name, name, new Word<>("new one", null)))
        .toList();
  }

  private static TenantId tenant() {
    return new TenantId(UUID.randomUUID());
  }
}
