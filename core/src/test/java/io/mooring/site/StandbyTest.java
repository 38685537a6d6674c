package io.mooring.site;

import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.InMemoryMooring;
import io.mooring.SampleEstate;
import io.mooring.wire.Hello;
import io.mooring.wire.Standing;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A second connector that takes a site only from one that has fallen silent. */
class StandbyTest {

  private static final Duration AFTER = Duration.ofMinutes(10);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Hello.Request HELLO =
      new Hello.Request("0.1.0", "PS1", "5.00.9141.1000", "HQ");

  private final InMemoryMooring mooring = new InMemoryMooring();
  private final SampleEstate estate = new SampleEstate(mooring, ADMINISTRATOR);
  private final Connector second = estate.another("CONNECTOR02");

  @Test
  void whoHoldsTheSiteKeepsItWhileItIsHeardOf() {
    var heard = mooring.clock.instant();
    silence(AFTER.minusSeconds(1));

    var stood = standBy(AFTER);

    assertThat(stood.taken()).isNull();
    assertThat(stood.holder()).isEqualTo(new Standing.Holder("CONNECTOR01", heard));
    assertThat(estate.holdsStill()).isTrue();
  }

  @Test
  void whoWasSilentForSoLongIsFenced() {
    silence(AFTER);

    var stood = standBy(AFTER);

    assertThat(stood.taken()).extracting(Hello.Answer::epoch).isEqualTo(estate.epoch() + 1);
    assertThat(stood.holder()).isNull();
    assertThat(estate.holdsStill()).isFalse();
    assertThat(health().holder()).isEqualTo(second.id());
    assertThat(mooring.audit.all().getLast().verb()).isEqualTo("connector.hello");
  }

  @Test
  void aSignOfLifeBeginsTheTimeAnew() {
    silence(AFTER.minusSeconds(1));
    mooring.watch.seen(estate.connector());
    silence(AFTER.minusSeconds(1));

    assertThat(standBy(AFTER).taken()).isNull();
  }

  @Test
  void aRevokedHolderIsNotWaitedFor() {
    mooring.attachment.revoke(ADMINISTRATOR, estate.site().key().site(), estate.connector().id());

    assertThat(standBy(AFTER).taken()).isNotNull();
  }

  @Test
  void whoHoldsTheSiteTakesItAgainAtOnce() {
    assertThat(mooring.watch.standBy(estate.connector(), by(AFTER)).taken()).isNotNull();
  }

  @Test
  void aSiteThatNobodyHoldsIsTakenAtOnce() {
    var site = mooring.attachment.attach(ADMINISTRATOR, new SiteName("Works"), null);
    var first = estate.enrolled(site.code(), "CONNECTOR03");

    assertThat(mooring.watch.standBy(first, by(AFTER)).taken()).isNotNull();
  }

  @Test
  void whatIsNoSilenceForAPollIsNoneHere() {
    silence(Duration.ofSeconds(59));
    assertThat(standBy(Duration.ZERO).taken()).isNull();

    mooring.clock.advance(Duration.ofSeconds(1));
    assertThat(standBy(Duration.ZERO).taken()).isNotNull();
  }

  @Test
  void anotherSiteIsNotTakenForThisOne() {
    silence(AFTER);
    var other = new Hello.Request("0.1.0", "XX2", "5", "Works");

    assertThatThrownBy(
            () -> mooring.watch.standBy(second, new Standing.By(other, AFTER.toSeconds())))
        .isInstanceOf(OtherSite.class)
        .hasMessageContainingAll("PS1", "XX2");
    assertThatThrownBy(() -> mooring.watch.hello(estate.connector(), other))
        .isInstanceOf(OtherSite.class);

    assertThat(estate.holdsStill()).isTrue();
    assertThat(mooring.sites.find(estate.site().key())).map(AttachedSite::code).contains("PS1");
  }

  @Test
  void howAConnectorStandsIsToldWithoutAChange() {
    var here = mooring.watch.standing(estate.connector());
    var there = mooring.watch.standing(second);

    assertThat(here.holds()).isTrue();
    assertThat(there.holds()).isFalse();
    assertThat(there.connectorId()).isEqualTo(second.id().toString());
    assertThat(there.siteName()).isEqualTo("Contoso HQ");
    assertThat(there.holder()).isEqualTo(here.holder());
    assertThat(estate.holdsStill()).isTrue();
  }

  /** A connector that stands by is heard of all the time: that says nothing about the site. */
  @Test
  void theSilenceOfTheHolderCounts() {
    var heard = mooring.clock.instant();
    mooring.clock.advance(AFTER);
    mooring.watch.seen(second);

    assertThat(health().heard(mooring.connectors.of(estate.site().key()))).contains(heard);
  }

  /** While the portal is stopped, or cut off from all, nobody could have been heard of. */
  @Test
  void theTimeInWhichNobodyCouldBeHeardIsNoSilence() {
    silence(Duration.ofMinutes(1));
    mooring.clock.advance(AFTER.plusDays(1));

    assertThat(standBy(AFTER).taken()).isNull();
    silence(AFTER.minusSeconds(1));
    assertThat(standBy(AFTER).taken()).isNull();

    silence(Duration.ofSeconds(1));
    assertThat(standBy(AFTER).taken()).isNotNull();
  }

  @Test
  void aPortalThatHasJustStartedWaitsAsLong() {
    silence(AFTER.minusSeconds(1));
    var restarted = mooring.watchAfterRestart();
    mooring.clock.advance(Duration.ofSeconds(1));

    assertThat(restarted.standBy(second, by(AFTER)).taken()).isNull();
  }

  @Test
  void aCheckIsNoSignOfLifeOfTheHolder() {
    var heard = estate.connector().lastContact();
    silence(Duration.ofMinutes(1));

    mooring.watch.standing(estate.connector());
    mooring.watch.standing(second);

    assertThat(estate.connector().lastContact()).isEqualTo(heard);
    assertThat(mooring.connectors.find(second.id()).orElseThrow().lastContact())
        .isEqualTo(mooring.clock.instant());
  }

  /** Only the one that stands by calls, as often as it does. */
  private void silence(Duration length) {
    var end = mooring.clock.instant().plus(length);
    while (mooring.clock.instant().isBefore(end)) {
      mooring.watch.seen(second);
      var left = Duration.between(mooring.clock.instant(), end);
      mooring.clock.advance(left.compareTo(MINUTE) < 0 ? left : MINUTE);
    }
  }

  private SiteHealth health() {
    return mooring.attachment.health(ADMINISTRATOR, estate.site());
  }

  private Standing.Stood standBy(Duration after) {
    return mooring.watch.standBy(second, by(after));
  }

  private static Standing.By by(Duration after) {
    return new Standing.By(HELLO, after.toSeconds());
  }
}
