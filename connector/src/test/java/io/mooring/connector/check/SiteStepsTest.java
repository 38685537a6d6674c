package io.mooring.connector.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.connector.net.ServerCertificate;
import io.mooring.connector.net.TrustFile;
import io.mooring.connector.site.SiteAccess;
import io.mooring.connector.site.SiteSignIn;
import io.mooring.connector.site.SiteTickets;
import io.mooring.connector.site.SiteTrouble;
import io.mooring.connector.testing.Estate;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestCertificates;
import io.mooring.connector.testing.TestSite;
import io.mooring.connector.testing.TestTicketSite;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SiteStepsTest {

  private static final URI NOBODY = URI.create("http://127.0.0.1:1");

  private final TestSite site = new TestSite();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void aCertificateIsWarnedOfThirtyDaysBeforeItsEnd() {
    var month = Duration.ofDays(30);

    assertThat(until(month).state()).isEqualTo(State.OK);
    var soon = until(month.minusSeconds(1));
    assertThat(soon.state()).isEqualTo(State.WARNING);
    assertThat(soon.sentence()).contains("CN=root").contains("in 29 days");
    assertThat(soon.remedy()).isEqualTo("Renew it.");
  }

  private static Said until(Duration left) {
    var clock = new SettableClock();
    var shown = new ServerCertificate("CN=cm01", "CN=root", clock.instant().plus(left));
    return SiteSteps.until(shown, clock, "Renew it.");
  }

  @Test
  void aRootThatIsNotBelievedIsSaidWithWhoIssuedIt() {
    try (var secured = new TestTicketSite(TestCertificates.once().of("localhost"), null)) {
      var wrong = walked(null, List.of(secured.address()), Hop.SITE_TLS);

      assertThat(wrong.state()).isEqualTo(State.WRONG);
      assertThat(wrong.sentence())
          .startsWith(SiteTrouble.UNTRUSTED.sentence())
          .endsWith("It was issued by \"CN=root\".");
      assertThat(wrong.remedy()).isEqualTo(SiteTrouble.UNTRUSTED.remedy());
    }
  }

  /** The certificate of the tests is good for ten days. */
  @Test
  void aBelievedCertificateThatEndsSoonIsAWarning() {
    var certificates = TestCertificates.once();
    var root = new TrustFile(certificates.pem(), null);
    try (var secured = new TestTicketSite(certificates.of("localhost"), null)) {
      var tls = walked(root, List.of(secured.address()), Hop.SITE_TLS);

      assertThat(tls.state()).isEqualTo(State.WARNING);
      assertThat(tls.remedy()).isEqualTo(SiteTrouble.OUT_OF_DATE.remedy());
    }
  }

  @Test
  void aSiteThatShowsNoDeviceIsWrong() {
    Estate.of(site, 0);

    var rights =
        walked(null, List.of(site.address())).stream()
            .filter(one -> one.hop() == Hop.SITE_RIGHTS && one.state() == State.WRONG);

    assertThat(rights)
        .first()
        .satisfies(one -> {
          assertThat(one.sentence()).contains("no device");
          assertThat(one.remedy()).contains("Read Resource");
        });
  }

  @Test
  void aFallbackIsTriedAsFarAsItsFirstCall() {
    Estate.of(site, 1);

    var answers = walked(null, List.of(NOBODY, site.address()), Hop.FALLBACK);
    assertThat(answers.state()).isEqualTo(State.OK);
    assertThat(answers.named()).isEqualTo(site.address().getAuthority() + ": It answers, as PS1.");

    var away = walked(null, List.of(site.address(), NOBODY), Hop.FALLBACK);
    assertThat(away.state()).isEqualTo(State.WRONG);
    assertThat(away.named()).startsWith(NOBODY.getAuthority() + ": The site does not answer");
    assertThat(away.remedy()).isEqualTo(SiteTrouble.NO_ANSWER.remedy());
  }

  private static Finding walked(@Nullable TrustFile trust, List<URI> providers, Hop hop) {
    return walked(trust, providers).stream()
        .filter(one -> one.hop() == hop)
        .findFirst()
        .orElseThrow();
  }

  private static List<Finding> walked(@Nullable TrustFile trust, List<URI> providers) {
    var access = new SiteAccess(providers, trust, new SiteSignIn.None(), null);
    try (var steps = new SiteSteps(SiteTickets.of(access), "PS1", Clock.systemUTC())) {
      return Walk.USUAL.over(steps.all());
    }
  }
}
