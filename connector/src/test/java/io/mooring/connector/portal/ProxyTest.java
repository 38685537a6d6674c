package io.mooring.connector.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mooring.connector.net.Outbound;
import io.mooring.connector.net.Route;
import io.mooring.connector.net.Secret;
import io.mooring.connector.net.Trust;
import io.mooring.connector.net.TrustFile;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestCertificates;
import io.mooring.connector.testing.TestPortal;
import io.mooring.connector.testing.TestProxy;
import io.mooring.wire.Hello;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to the portal through a proxy, and each way in which it fails. */
class ProxyTest {

  private static final Hello.Request HELLO = new Hello.Request("1", "PS1", "5", "HQ");
  private static final Secret PASSWORD = new Secret("pass:word");

  /** Of anna and PASSWORD. */
  private static final String BASIC = "Proxy-Authorization: Basic YW5uYTpwYXNzOndvcmQ=";

  private final TestCertificates certificates = TestCertificates.once();
  private final TestPortal server = new TestPortal(certificates.of("localhost"));
  private final TestProxy proxy = new TestProxy();
  private final SettableClock clock = new SettableClock();

  ProxyTest() {
    server.answer = _ -> TestPortal.ok("{\"epoch\":7,\"portalTime\":\"2026-11-23T08:00:00Z\"}");
  }

  @AfterEach
  void close() {
    proxy.close();
    server.close();
  }

  @Test
  void signsInToTheProxyAndToNobodyElse() throws IOException {
    proxy.answer = head -> head.contains(BASIC) ? TestProxy.OPEN : TestProxy.DEMANDS_SIGN_IN;

    assertThat(hello("anna").epoch()).isEqualTo(7);

    assertThat(proxy.asked).hasSize(1);
    assertThat(server.received.getFirst().header("Proxy-Authorization")).isEmpty();
    assertThat(proxy.asked.getFirst()).noneMatch(line -> line.startsWith("Authorization"));
  }

  @Test
  void aProxyWithoutASignInIsToldNone() throws IOException {
    assertThat(hello(null).epoch()).isEqualTo(7);

    assertThat(proxy.asked.getFirst()).noneMatch(line -> line.startsWith("Proxy-Auth"));
  }

  @Test
  void withoutASignInAProxyThatDemandsOneIsNamed() {
    proxy.answer = _ -> TestProxy.DEMANDS_SIGN_IN;

    var fault = fault(null);

    assertThat(fault.trouble()).isEqualTo(PortalTrouble.PROXY_SIGN_IN_MISSING);
    assertThat(fault).hasMessageContaining("portal.proxy-user");
    assertThat(fault.isFinal()).as("the portal has not decided").isFalse();
  }

  /** Once: some proxies lock an account after a few wrong passwords. */
  @Test
  void aWrongPasswordIsToldOnceAndNamed() {
    proxy.answer = _ -> TestProxy.DEMANDS_SIGN_IN;

    var fault = fault("anna");

    assertThat(fault.trouble()).isEqualTo(PortalTrouble.PROXY_SIGN_IN_REFUSED);
    assertThat(fault.getMessage()).doesNotContain("pass:word", "YW5uYT");
    assertThat(proxy.asked).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "401 Unauthorized, PROXY_SIGN_IN_REFUSED",
    "403 Forbidden, PROXY_FORBIDS",
    "405 Method Not Allowed, PROXY_FORBIDS",
    "500 Unable to connect, PROXY_FAILED",
    "502 Bad Gateway, PROXY_FAILED",
    "503 Service Unavailable, PROXY_FAILED",
    "504 Gateway Timeout, PROXY_FAILED"
  })
  void whatTheProxyAnswersToConnectIsItsOwnWord(String status, PortalTrouble expected) {
    proxy.answer = _ -> "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n";

    assertThat(fault("anna").trouble()).isEqualTo(expected);
    assertThat(expected.isOfProxy()).isTrue();
  }

  /** A portal that is not encrypted is asked without CONNECT, and the answer's end is lost. */
  @ParameterizedTest
  @ValueSource(ints = {407, 401})
  void aRefusedSignInIsNamedThoughTheProxysWordsAreCutOff(int status) {
    proxy.answer =
        _ ->
            "HTTP/1.0 %d No\r\nContent-Length: 1000\r\nConnection: close\r\n\r\nsign in"
                .formatted(status);
    var plain = URI.create("http://localhost:18080");

    assertThat(fault(through(null), plain).trouble())
        .isEqualTo(PortalTrouble.PROXY_SIGN_IN_MISSING);
    assertThat(fault(through("anna"), plain).trouble())
        .isEqualTo(PortalTrouble.PROXY_SIGN_IN_REFUSED);
  }

  /** As with squid and a sign-in that the JDK makes itself. */
  @Test
  void aFaultInsideTheJdkAtASignInIsThatOfTheSignIn() {
    var fault = new IOException(new NullPointerException("because \"x\" is null"));

    assertThat(PortalTrouble.of(fault, new PortalTrouble.Way(true, true)))
        .isEqualTo(PortalTrouble.PROXY_SIGN_IN_REFUSED);
    assertThat(PortalTrouble.of(fault, new PortalTrouble.Way(true, false)))
        .isEqualTo(PortalTrouble.NO_ANSWER);
  }

  @Test
  void aProxyThatIsAwayIsNoPortalThatIsAway() throws IOException {
    var free = freePort();

    assertThat(fault(new Route.Proxy("127.0.0.1", free, null, null), null).trouble())
        .isEqualTo(PortalTrouble.PROXY_AWAY);
    assertThat(fault(new Route.Direct(), URI.create("https://127.0.0.1:" + free)).trouble())
        .isEqualTo(PortalTrouble.NO_ANSWER);
  }

  @Test
  void aProxyWhoseNameIsUnknownIsNamed() {
    var route = new Route.Proxy("no-such-proxy.invalid", 3128, null, null);

    assertThat(fault(route, null).trouble()).isEqualTo(PortalTrouble.PROXY_UNKNOWN);
  }

  @Test
  void aProxyThatEndsTheTunnelLeavesNoEncryptedConnection() {
    proxy.answer = _ -> "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n";

    assertThat(fault((String) null).trouble()).isEqualTo(PortalTrouble.NO_TLS);
  }

  /** An inspecting proxy answers with a certificate of its own root. */
  @Test
  void aRootThatIsNotBelievedIsNamedWithTheSettingThatMendsIt() throws IOException {
    try (var line = Outbound.open(Trust.of(null), through(null), 1024 * 1024)) {
      var portal = portal(line, server.address());

      var fault = catchThrowableOfType(PortalException.class, () -> portal.hello(HELLO));

      assertThat(fault.trouble()).isEqualTo(PortalTrouble.UNTRUSTED);
      assertThat(fault).hasMessageContaining("portal.trust").hasMessageContaining("inspects TLS");
      assertThat(fault.getMessage()).doesNotContain("sun.security", "Exception");
    }
  }

  private Hello.Answer hello(@Nullable String user) throws IOException {
    try (var line = trusting(through(user))) {
      return portal(line, server.address()).hello(HELLO);
    }
  }

  private PortalException fault(@Nullable String user) {
    return fault(through(user), null);
  }

  private PortalException fault(Route route, @Nullable URI address) {
    var fault =
        catchThrowableOfType(
            PortalException.class,
            () -> {
              try (var line = trusting(route)) {
                portal(line, address == null ? server.address() : address).hello(HELLO);
              }
            });
    assertThat(fault).as("said").isNotNull();
    assertThat(fault.status()).isZero();
    return fault;
  }

  private Route through(@Nullable String user) {
    return new Route.Proxy("127.0.0.1", proxy.port(), user, user == null ? null : PASSWORD);
  }

  private Outbound trusting(Route route) throws IOException {
    return Outbound.open(Trust.of(new TrustFile(certificates.pem(), null)), route, 1024 * 1024);
  }

  private HttpPortal portal(Outbound line, URI address) {
    var key = ConnectorKey.generate(clock.instant());
    return new HttpPortal(line, address, new PortalClock(clock), "c1", () -> key);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
