package io.mooring.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.connector.pace.Backoff;
import io.mooring.connector.pace.Waiting;
import io.mooring.connector.portal.ConnectorKey;
import io.mooring.connector.portal.KeyRing;
import io.mooring.connector.portal.KeyRotation;
import io.mooring.connector.site.SiteIdentity;
import io.mooring.connector.testing.Estate;
import io.mooring.connector.testing.FakePortal;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestSite;
import io.mooring.wire.Standing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connector that waits beside another one. */
@SuppressWarnings("NullAway.Init")
class StandbyTest {

  private static final Duration AFTER = Duration.ofMinutes(10);

  private final TestSite site = new TestSite();
  private final FakePortal portal = new FakePortal();
  private final SettableClock clock = new SettableClock();
  private final Pauses pauses = new Pauses();
  @TempDir private Path folder;
  private KeyRing keys;

  /** Keeps the pauses that it is asked for, and ends after a few. */
  private static final class Pauses implements Waiting {

    private final List<Duration> all = new ArrayList<>();
    private int most = Integer.MAX_VALUE;

    @Override
    public void pause(Duration time) {
      all.add(time);
    }

    @Override
    public void rest(Duration time) {
      all.add(time);
    }

    @Override
    public boolean isOver() {
      return all.size() >= most;
    }
  }

  @BeforeEach
  void start() throws IOException {
    Estate.of(site, 1);
    KeyRing.draft(folder, ConnectorKey.generate(clock.instant())).commit();
    keys = KeyRing.open(folder);
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void waitsUntilTheSiteIsItsOwn() throws IOException {
    portal.stands.add(kept(clock.instant()));
    portal.stands.add(kept(clock.instant().minus(AFTER).plusSeconds(20)));
    portal.stands.add(kept(clock.instant().minus(AFTER).plusMillis(1)));

    assertThat(greet(new Standby(AFTER))).isPresent();

    assertThat(pauses.all)
        .containsExactly(Duration.ofMinutes(1), Duration.ofSeconds(20), Duration.ofSeconds(5));
  }

  @Test
  void withoutTheSettingTheSiteIsTakenAtTheStart() throws IOException {
    portal.stands.add(kept(clock.instant()));

    assertThat(greet(Asking.atOnce())).isPresent();

    assertThat(pauses.all).isEmpty();
  }

  @Test
  void aSiteThatIsNotReachedFromHereIsLeftToTheOther() throws IOException {
    site.fault = (_, _) -> new TestSite.Reply(503, "");
    pauses.most = 2;

    assertThat(greet(new Standby(AFTER))).isEmpty();

    assertThat(portal.standings).as("heard of").isEqualTo(2);
  }

  @Test
  void whoHoldsASiteThatIsAwayShowsItsTrouble() throws IOException {
    site.fault = (_, _) -> new TestSite.Reply(503, "");
    portal.holdsSite = true;

    assertThat(greet(new Standby(AFTER)).map(Greeting.Greeted::siteFault)).isPresent();
  }

  @Test
  void aKeyGrowsNoOlderWhileItsConnectorStandsBy() throws IOException {
    var before = keys.present().thumbprint();
    portal.stands.add(kept(clock.instant()));
    clock.pass(Duration.ofDays(31));

    greet(new Standby(AFTER));

    assertThat(keys.present().thumbprint()).isNotEqualTo(before);
  }

  private Optional<Greeting.Greeted> greet(Asking asking) throws IOException {
    var lastSeen = new SiteIdentity("PS1", "5", "HQ");
    var backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(1), new Random(1));
    var rotation = new KeyRotation(keys, portal, _ -> true, clock, Duration.ofDays(30));
    var client = site.client(clock);
    return new Greeting(client, _ -> portal, keys, lastSeen, backoff, asking, rotation)
        .untilAnswered(pauses);
  }

  private Standing.Stood kept(Instant lastContact) {
    var holder = new Standing.Holder("CONNECTOR01", lastContact);
    return new Standing.Stood(null, holder, clock.instant());
  }
}
