package io.mooring.inventory;

import static io.mooring.SampleEstate.FIRST_ID;
import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static io.mooring.access.SamplePeople.HELPDESK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.InMemoryMooring;
import io.mooring.SampleEstate;
import io.mooring.access.NotPermitted;
import io.mooring.device.DeviceFilter;
import io.mooring.device.Facet;
import io.mooring.site.Fenced;
import io.mooring.site.SiteHealth;
import io.mooring.wire.Batch;
import io.mooring.wire.Pass;
import io.mooring.wire.Pass.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PassesTest {

  private static final int DEVICES = 200;

  private final InMemoryMooring mooring = new InMemoryMooring();
  private final SampleEstate estate = new SampleEstate(mooring, ADMINISTRATOR);

  @BeforeEach
  void bringDevices() {
    estate.bring(
        LongStream.range(0, DEVICES)
            .mapToObj(i -> estate.row(FIRST_ID + i, "PC-" + i))
            .toArray(Batch.Row[]::new));
  }

  @Test
  void aListCutShortTakesNothingForGone() {
    var ended = end(120, DEVICES, DEVICES, missing(80));

    assertThat(ended.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(ended.gone()).isZero();
    assertThat(count()).isEqualTo(DEVICES);
    assertThat(report().sentence()).contains("120 rows but counts 200").contains("cut short");
  }

  @Test
  void aListCutShortByTwoIsNoticedInASmallSite() {
    assertThat(end(198, DEVICES, DEVICES, missing(2)).verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(count()).isEqualTo(DEVICES);
  }

  @Test
  void aPassThatFailedTakesNothingForGone() {
    var end = end("The site answered 503.", DEVICES - 1, DEVICES - 1, DEVICES - 1, missing(1), 1);

    assertThat(mooring.passes.end(estate.site(), end).verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(count()).isEqualTo(DEVICES);
  }

  @Test
  void upToOnePercentGoesByItself() {
    var ended = end(DEVICES - 2, DEVICES - 2, DEVICES - 2, missing(2));

    assertThat(ended).isEqualTo(new Pass.Ended(Verdict.TRUSTED, 2, ended.sentence()));
    assertThat(count()).isEqualTo(DEVICES - 2);
  }

  @Test
  void aNarrowedAccountTakesNothingForGoneUntilAPersonDecides() {
    var ended = end(100, 100, 100, missing(100));

    assertThat(ended.verdict()).isEqualTo(Verdict.HELD);
    assertThat(count()).isEqualTo(DEVICES);
    assertThat(departure().missing()).isEqualTo(100);
    assertThat(count(DeviceFilter.EVERYTHING.with(Facet.MISSING, Set.of("yes")))).isEqualTo(100);
  }

  @Test
  void theAdministratorLetsThemGo() {
    end(100, 100, 100, missing(100));

    var gone = letGo(ADMINISTRATOR);

    assertThat(gone).contains(100L);
    assertThat(count()).isEqualTo(100);
    assertThat(health().departure()).isNull();
  }

  @Test
  void theAdministratorKeepsThem() {
    end(100, 100, 100, missing(100));

    var site = estate.site();
    assertThat(mooring.departing.keep(ADMINISTRATOR, site.key().site(), site.lastPass())).isTrue();

    assertThat(count()).isEqualTo(DEVICES);
    assertThat(health().departure()).isNull();
    assertThat(letGo(ADMINISTRATOR)).as("nothing is held any more").isEmpty();
  }

  @Test
  void helpdeskMayNotDecide() {
    end(100, 100, 100, missing(100));

    assertThatThrownBy(() -> letGo(HELPDESK))
        .isInstanceOf(NotPermitted.class)
        .hasMessageContaining("Mooring.Administrator");
  }

  @Test
  void theHoldEndsByItselfWhenTheyAreSeenAgain() {
    end(100, 100, 100, missing(100));

    end(DEVICES, DEVICES, DEVICES, List.of());

    assertThat(health().departure()).isNull();
    assertThat(count(DeviceFilter.EVERYTHING.with(Facet.MISSING, Set.of("yes")))).isZero();
  }

  @Test
  void missingOnesThatWereNotNamedAreHeld() {
    var end = end(null, DEVICES - 2, DEVICES - 2, DEVICES - 2, missing(1), 2);

    assertThat(mooring.passes.end(estate.site(), end).verdict()).isEqualTo(Verdict.HELD);
    assertThat(count()).isEqualTo(DEVICES);
  }

  @Test
  void aDeviceThatComesBackIsTheSameAndSaysSo() {
    var before = estate.find("PC-199");
    end(DEVICES - 1, DEVICES - 1, DEVICES - 1, List.of(FIRST_ID + 199));
    assertThat(count()).isEqualTo(DEVICES - 1);
    mooring.clock.advance(Duration.ofHours(1));

    estate.bring(estate.row(FIRST_ID + 199, "PC-199"));

    assertThat(estate.find("PC-199").id()).isEqualTo(before.id());
    assertThat(mooring.directory.history(ADMINISTRATOR, before.id()))
        .extracting(event -> event.what())
        .startsWith("returned")
        .contains("gone");
  }

  @Test
  void aDecisionIsAboutThePassThatThePersonSaw() {
    end(100, 100, 100, missing(100));
    var seen = estate.site().lastPass();
    end(50, 50, 50, missing(150));

    assertThat(mooring.departing.letGo(ADMINISTRATOR, estate.site().key().site(), seen)).isEmpty();
    assertThat(count()).isEqualTo(DEVICES);
  }

  @Test
  void aRowThatWasSetAsideAndLeftTheSiteIsForgotten() {
    estate.bring(new Batch.Row(FIRST_ID + 900, java.util.Map.of("domain", "X"), null));
    assertThat(health().setAside()).isEqualTo(1);

    var ended = end(DEVICES, DEVICES, DEVICES, List.of(FIRST_ID + 900));

    assertThat(ended.verdict()).isEqualTo(Verdict.TRUSTED);
    assertThat(health().setAside()).isZero();
  }

  @Test
  void aHeldPassMakesNothingFreshThatItDidNotName() {
    mooring.clock.advance(Duration.ofHours(1));

    mooring.passes.end(estate.site(), end(null, 100, 100, 100, missing(50), 100));

    assertThat(report().trusted()).isFalse();
  }

  @Test
  void aFencedConnectorChangesNothing() {
    var late = end(null, DEVICES - 1, DEVICES - 1, DEVICES - 1, missing(1), 1);
    var batch = new Batch(estate.epoch(), 99, 1, mooring.clock.instant(), List.of());
    estate.hello();

    assertThatThrownBy(() -> mooring.passes.end(estate.site(), late)).isInstanceOf(Fenced.class);
    assertThatThrownBy(() -> mooring.inlet.take(estate.site(), batch)).isInstanceOf(Fenced.class);
    assertThat(count()).isEqualTo(DEVICES);
  }

  @Test
  void theDevicesOfADetachedSiteAreHistory() {
    assertThat(mooring.detachment.detach(ADMINISTRATOR, estate.site().key().site())).isTrue();

    assertThat(count()).isZero();
  }

  private java.util.Optional<Long> letGo(io.mooring.access.Person person) {
    var site = estate.site();
    return mooring.departing.letGo(person, site.key().site(), site.lastPass());
  }

  private List<Long> missing(int many) {
    return LongStream.range(DEVICES - many, DEVICES).mapToObj(i -> FIRST_ID + i).toList();
  }

  private Pass.Ended end(long seen, long before, long after, List<Long> missing) {
    return mooring.passes.end(
        estate.site(), end(null, seen, before, after, missing, missing.size()));
  }

  private Pass.End end(
      @org.jspecify.annotations.Nullable String fault,
      long seen,
      long before,
      long after,
      List<Long> missing,
      long total) {
    var pass = mooring.passes.begin(estate.site());
    var next = mooring.clock.instant().plus(Duration.ofHours(1));
    return new Pass.End(
        estate.epoch(), pass, Pass.Kind.FULL, seen, before, after, missing, total, fault, next);
  }

  private long count() {
    return count(DeviceFilter.EVERYTHING);
  }

  private long count(DeviceFilter filter) {
    return mooring.directory.count(ADMINISTRATOR, filter).number();
  }

  private SiteHealth health() {
    return mooring.sites.health(estate.site().key());
  }

  private SiteHealth.Departure departure() {
    return java.util.Objects.requireNonNull(health().departure());
  }

  private SiteHealth.PassReport report() {
    return java.util.Objects.requireNonNull(health().full());
  }
}
