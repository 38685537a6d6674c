package io.mooring.connector.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.connector.health.SiteHealth;
import io.mooring.connector.inventory.PreparedInventory;
import io.mooring.connector.inventory.SiteInventory;
import io.mooring.connector.portal.ConnectorKey;
import io.mooring.connector.portal.KeyRing;
import io.mooring.connector.portal.KeyRotation;
import io.mooring.connector.testing.Estate;
import io.mooring.connector.testing.FakePortal;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestSite;
import io.mooring.wire.Pass;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway.Init")
class SyncTurnTest {

  private static final Duration HOT = Duration.ofMinutes(5);
  private static final Duration FULL = Duration.ofHours(1);

  private final TestSite site = new TestSite();
  private final FakePortal portal = new FakePortal();
  private final SettableClock clock = new SettableClock();
  @TempDir private Path folder;
  private SyncTurn turn;

  @BeforeEach
  void start() throws IOException {
    Estate.of(site, 3);
    KeyRing.draft(folder, ConnectorKey.generate(clock.instant())).commit();
    turn = turn(KeyRing.open(folder));
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void aFullPassDoesTheWorkOfAHotOne() throws IOException {
    assertThat(turn.take()).isEqualTo(HOT);
    clock.pass(HOT);
    assertThat(turn.take()).isEqualTo(HOT);
    clock.pass(FULL.minus(HOT));
    turn.take();

    assertThat(portal.begun)
        .extracting(Pass.Begin::kind)
        .containsExactly(Pass.Kind.FULL, Pass.Kind.HOT, Pass.Kind.FULL);
    assertThat(site.requestsTo("$metadata")).isEqualTo(1);
  }

  @Test
  void aPassThatTakesLongerThanItsIntervalLeavesTheSiteSomeRest() throws IOException {
    turn.take();
    clock.pass(HOT);
    site.fault =
        (_, _) -> {
          clock.pass(HOT);
          return null;
        };

    assertThat(turn.take()).isEqualTo(HOT.dividedBy(10));
  }

  @Test
  void aClockThatIsPutBackDoesNotPutThePassesOff() throws IOException {
    turn.take();
    clock.pass(Duration.ofDays(-1));
    turn.take();

    assertThat(portal.begun)
        .extracting(Pass.Begin::kind)
        .containsExactly(Pass.Kind.FULL, Pass.Kind.FULL);
  }

  @ParameterizedTest
  @CsvSource({
    "401, administrative user",
    "403, Read Resource",
    "500, SMSProv.log",
    "503, SMS_REST_PROVIDER",
    "-1, port 443",
  })
  void whatIsWrongWithTheSiteIsSaidOnceAndClearedWhenItIsWell(int status, String remedy)
      throws IOException {
    site.fault = (_, _) -> new TestSite.Reply(status, "");
    assertThatThrownBy(turn::take).isInstanceOf(IOException.class);
    assertThatThrownBy(turn::take).isInstanceOf(IOException.class);

    assertThat(portal.troubles).hasSize(1);
    assertThat(portal.troubles.getFirst().remedy()).contains(remedy);

    site.fault = (_, _) -> null;
    turn.take();

    assertThat(portal.troubles).hasSize(2);
    assertThat(portal.troubles.getLast().sentence()).isNull();
  }

  @Test
  void aSiteThatHasLostAColumnIsLearnedAnew() throws IOException {
    turn.take();
    site.fault =
        (path, _) ->
            path.equals("SMS_CombinedDeviceResources") ? new TestSite.Reply(400, "") : null;
    clock.pass(HOT);
    assertThatThrownBy(turn::take).hasMessageContaining("400");
    site.fault = (_, _) -> null;

    turn.take();

    assertThat(site.requestsTo("$metadata")).isEqualTo(2);
    assertThat(portal.begun).last().extracting(Pass.Begin::kind).isEqualTo(Pass.Kind.FULL);
  }

  @Test
  void changesItsKeyWhenItHasGrownOld() throws IOException {
    var before = KeyRing.open(folder).present().thumbprint();
    turn.take();
    assertThat(KeyRing.open(folder).present()).hasToString(before);

    clock.pass(Duration.ofDays(31));
    turn.take();

    assertThat(KeyRing.open(folder).present().thumbprint()).isNotEqualTo(before);
  }

  private SyncTurn turn(KeyRing keys) {
    var rotation = new KeyRotation(keys, portal, _ -> false, clock, Duration.ofDays(30));
    var scope = new SiteInventory.Scope(null, 10);
    var inventory =
        new PreparedInventory(() -> SiteInventory.prepare(site.client(clock), scope, clock));
    var schedule = new SyncTurn.Schedule(HOT, FULL, 1);
    return new SyncTurn(
        inventory,
        portal,
        new SiteHealth(portal, 1, _ -> Optional.empty(), clock),
        rotation,
        schedule,
        clock);
  }
}
