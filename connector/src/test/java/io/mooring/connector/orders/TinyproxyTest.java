package io.mooring.connector.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mooring.connector.health.SiteHealth;
import io.mooring.connector.net.Outbound;
import io.mooring.connector.net.Route;
import io.mooring.connector.net.Secret;
import io.mooring.connector.net.Trust;
import io.mooring.connector.net.TrustFile;
import io.mooring.connector.portal.ConnectorKey;
import io.mooring.connector.portal.HttpPortal;
import io.mooring.connector.portal.PinnedKey;
import io.mooring.connector.portal.PortalClock;
import io.mooring.connector.portal.PortalException;
import io.mooring.connector.portal.PortalTrouble;
import io.mooring.connector.testing.CommandSigner;
import io.mooring.connector.testing.Estate;
import io.mooring.connector.testing.RealProxy;
import io.mooring.connector.testing.TestCertificates;
import io.mooring.connector.testing.TestPortal;
import io.mooring.connector.testing.TestSite;
import io.mooring.wire.Gateway;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Connector, a real proxy that demands a password and cuts what is silent, and a portal's TLS. */
@EnabledIfEnvironmentVariable(
    named = RealProxy.SCRIPT,
    matches = ".+",
    disabledReason = RealProxy.NONE)
@SuppressWarnings("NullAway.Init")
class TinyproxyTest {

  private static final Duration IDLE = Duration.ofSeconds(3);
  private static final Pattern HOLD = Pattern.compile("\"holdSeconds\":(\\d+)");

  @TempDir private static Path folder;
  private static RealProxy proxy;

  private final TestPortal server = new TestPortal(TestCertificates.once().of("localhost"));
  private final PortalClock clock = new PortalClock(Clock.systemUTC());
  private final CountDownLatch over = new CountDownLatch(1);
  private Outbound line;

  @BeforeAll
  static void start() {
    proxy = new RealProxy(folder.resolve("proxy"), IDLE);
  }

  @AfterAll
  static void stop() {
    proxy.close();
  }

  @AfterEach
  void close() {
    over.countDown();
    line.close();
    server.close();
  }

  @Test
  void theRightPasswordLeadsThrough() throws IOException {
    assertThat(portal(RealProxy.USER, RealProxy.PASSWORD).standing().holds()).isTrue();

    assertThat(server.received).hasSize(1);
    assertThat(server.received.getFirst().header("Proxy-Authorization")).isEmpty();
    assertThat(proxy.log()).contains("CONNECT localhost:" + server.address().getPort());
  }

  @Test
  void aWrongPasswordIsNamed() throws IOException {
    var fault = fault(portal(RealProxy.USER, new Secret("wrong")));

    assertThat(fault.trouble()).isEqualTo(PortalTrouble.PROXY_SIGN_IN_REFUSED);
    assertThat(server.received).isEmpty();
  }

  @Test
  void aMissingSignInIsNamed() throws IOException {
    var fault = fault(portal(null, null));

    assertThat(fault.trouble()).isEqualTo(PortalTrouble.PROXY_SIGN_IN_MISSING);
  }

  /** The first poll is cut, the second is held for half as long and answered. */
  @Test
  void aLongPollSurvivesTheProxysIdleLimit() throws IOException {
    var portal = portal(RealProxy.USER, RealProxy.PASSWORD);
    try (var site = new TestSite();
        var journal = Journal.open(folder.resolve("journal.jsonl"), clock)) {
      Estate.of(site, 1);
      var turn = turn(portal, site, journal);

      turn.take();
      turn.take();
    }

    assertThat(server.received.stream().map(TinyproxyTest::hold)).containsExactly(5L, 2L);
    assertThat(proxy.log()).contains("Idle Timeout");
  }

  private PollTurn turn(HttpPortal portal, TestSite site, Journal journal) throws IOException {
    var pinned = folder.resolve("portal-key.jwk");
    PinnedKey.draft(pinned, new CommandSigner().publicKey()).commit();
    var signed = new SignedCommands(PinnedKey.open(pinned), "c1", clock);
    var client = site.client(clock);
    var desk = new OrderDesk(portal, client, journal, 1, clock, () -> {});
    var polling = new PollTurn.Polling(1, Duration.ofSeconds(5));
    return new PollTurn(
        portal,
        signed,
        desk,
        client,
        new SiteHealth(portal, 1, _ -> Optional.empty(), clock),
        clock,
        polling);
  }

  private HttpPortal portal(@Nullable String user, @Nullable Secret password) throws IOException {
    server.answer = this::answer;
    Route route = proxy.route(user, password);
    var trust = Trust.of(new TrustFile(TestCertificates.once().pem(), null));
    line = Outbound.open(trust, route, 1024 * 1024);
    var key = ConnectorKey.generate(clock.instant());
    return new HttpPortal(line, server.address(), clock, "c1", () -> key);
  }

  private TestPortal.Reply answer(TestPortal.Received received) {
    if (!received.path().equals(Gateway.POLL)) {
      return TestPortal.ok("{\"connectorId\":\"c1\",\"siteName\":\"HQ\",\"holds\":true}");
    }
    try {
      over.await(hold(received), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return TestPortal.ok("{}");
  }

  private static long hold(TestPortal.Received received) {
    try {
      var hold = HOLD.matcher(received.plain());
      assertThat(hold.find()).isTrue();
      return Long.parseLong(hold.group(1));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static PortalException fault(HttpPortal portal) {
    return catchThrowableOfType(PortalException.class, portal::standing);
  }
}
