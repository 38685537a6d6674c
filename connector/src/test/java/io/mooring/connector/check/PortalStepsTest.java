package io.mooring.connector.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mooring.connector.net.Outbound;
import io.mooring.connector.net.Route;
import io.mooring.connector.net.Secret;
import io.mooring.connector.net.Trust;
import io.mooring.connector.net.TrustFile;
import io.mooring.connector.portal.Knock;
import io.mooring.connector.portal.PortalException;
import io.mooring.connector.portal.PortalTrouble;
import io.mooring.connector.settings.Address;
import io.mooring.connector.settings.Reach;
import io.mooring.connector.testing.TestCertificates;
import io.mooring.connector.testing.TestPortal;
import io.mooring.connector.testing.TestProxy;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code check} says of the way to the portal is what a call by the same way fails with. */
class PortalStepsTest {

  private static final Secret PASSWORD = new Secret("only-for-this-test");
  private static final TrustFile ROOT = new TrustFile(TestCertificates.once().pem(), null);

  private final TestPortal portal = new TestPortal(TestCertificates.once().of("localhost"));
  private final TestProxy proxy = new TestProxy();

  PortalStepsTest() {
    portal.answer = _ -> new TestPortal.Reply(422, "{}");
  }

  @AfterEach
  void close() {
    proxy.close();
    portal.close();
  }

  @Test
  void whatIsWellIsPassed() {
    assertThat(walked(at(ROOT, new Route.Direct())))
        .noneMatch(Finding::isWrong)
        .anySatisfy(one -> assertThat(one.sentence()).startsWith("A portal answers at"));
    assertThat(walked(at(ROOT, through("anna")))).noneMatch(Finding::isWrong);
  }

  @ParameterizedTest
  @CsvSource({
    "401, anna, PROXY_SIGN_IN_REFUSED",
    "407, anna, PROXY_SIGN_IN_REFUSED",
    "401,     , PROXY_SIGN_IN_MISSING",
    "407,     , PROXY_SIGN_IN_MISSING",
    "302, anna, PROXY_FORBIDS",
    "403, anna, PROXY_FORBIDS",
    "403,     , PROXY_FORBIDS",
    "405, anna, PROXY_FORBIDS",
    "500, anna, PROXY_FAILED",
    "502, anna, PROXY_FAILED",
    "503,     , PROXY_FAILED",
    "504,     , PROXY_FAILED"
  })
  void whateverAProxyRefusesWithIsSaid(int status, @Nullable String user, PortalTrouble expected) {
    proxy.answer = _ -> "HTTP/1.1 %d No\r\nContent-Length: 0\r\n\r\n".formatted(status);

    var wrong = assertSaid(Hop.PROXY, expected, at(ROOT, through(user)));

    assertThat(wrong.sentence()).contains("HTTP " + status).doesNotContain(PASSWORD.value());
  }

  @Test
  void aProxyThatIsAwayOrUnknownIsSaid() {
    assertSaid(Hop.PROXY, PortalTrouble.PROXY_AWAY, at(ROOT, proxy("127.0.0.1", 1, null)));
    assertSaid(
        Hop.PROXY, PortalTrouble.PROXY_UNKNOWN, at(ROOT, proxy("no-such.invalid", 3128, null)));
  }

  /** An inspecting proxy shows a certificate of its own root. */
  @Test
  void aRootThatIsNotBelievedIsSaidWithWhoIssuedIt() {
    for (var route : List.of(new Route.Direct(), through(null))) {
      var wrong = assertSaid(Hop.PORTAL_TLS, PortalTrouble.UNTRUSTED, at(null, route));

      assertThat(wrong.sentence()).endsWith("It was issued by \"CN=root\".");
      assertThat(wrong.remedy()).contains("inspects TLS").contains("portal.trust");
    }
  }

  @Test
  void aNameThatIsNotInTheCertificateIsSaid() {
    var other = URI.create("https://127.0.0.1:" + portal.address().getPort());

    assertSaid(
        Hop.PORTAL_TLS,
        PortalTrouble.WRONG_NAME,
        new Reach.PortalAt(new Address(other), ROOT, new Route.Direct()));
  }

  @Test
  void aPortalThatIsAwayOrUnknownIsSaid() {
    var route = new Route.Direct();
    var away = new Address(URI.create("https://127.0.0.1:1"));
    var unknown = new Address(URI.create("https://portal.invalid"));

    assertSaid(Hop.PORTAL_PORT, PortalTrouble.NO_ANSWER, new Reach.PortalAt(away, ROOT, route));
    assertSaid(
        Hop.PORTAL_NAME, PortalTrouble.UNKNOWN_HOST, new Reach.PortalAt(unknown, ROOT, route));
  }

  @Test
  void whoIsNoPortalIsSaid() {
    portal.answer = _ -> TestPortal.ok("<html>");

    assertSaid(Hop.PORTAL, PortalTrouble.NO_PORTAL, at(ROOT, new Route.Direct()));
  }

  /** The certificate of the tests is good for ten days. */
  @Test
  void aCertificateThatEndsSoonIsAWarning() {
    var tls =
        walked(at(ROOT, new Route.Direct())).stream()
            .filter(one -> one.hop() == Hop.PORTAL_TLS)
            .findFirst()
            .orElseThrow();

    assertThat(tls.state()).isEqualTo(State.WARNING);
    assertThat(tls.remedy()).isEqualTo(PortalTrouble.OUT_OF_DATE.remedy());
  }

  private static Finding assertSaid(Hop hop, PortalTrouble expected, Reach.PortalAt portal) {
    var wrong = walked(portal).stream().filter(Finding::isWrong).findFirst().orElseThrow();

    assertThat(wrong.hop()).isEqualTo(hop);
    assertThat(wrong.sentence()).startsWith(expected.sentence());
    assertThat(wrong.remedy()).isEqualTo(expected.remedy());
    assertThat(call(portal).trouble()).as("of a call").isEqualTo(expected);
    return wrong;
  }

  private static PortalException call(Reach.PortalAt portal) {
    return catchThrowableOfType(PortalException.class, () -> knock(portal));
  }

  private static void knock(Reach.PortalAt portal) throws IOException {
    try (var line =
        Outbound.open(Trust.of(portal.trust()), portal.route(), PortalSteps.MOST_BYTES)) {
      Knock.at(portal.address().uri(), line, Duration.ofSeconds(10));
    }
  }

  private static List<Finding> walked(Reach.PortalAt portal) {
    return Walk.USUAL.over(new PortalSteps(portal, Clock.systemUTC()).all());
  }

  private Reach.PortalAt at(@Nullable TrustFile trust, Route route) {
    return new Reach.PortalAt(new Address(portal.address()), trust, route);
  }

  private Route through(@Nullable String user) {
    return proxy("127.0.0.1", proxy.port(), user);
  }

  private static Route proxy(String host, int port, @Nullable String user) {
    return new Route.Proxy(host, port, user, user == null ? null : PASSWORD);
  }
}
