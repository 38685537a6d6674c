package io.mooring.connector.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mooring.connector.net.Secret;
import io.mooring.connector.net.TrustFile;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestCertificates;
import io.mooring.connector.testing.TestTicketSite;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SiteCertificateTest {

  private final TestCertificates certificates = TestCertificates.once();
  private final SSLContext good = certificates.of("localhost");
  private final TrustFile root = new TrustFile(certificates.pem(), null);

  private @Nullable TestTicketSite site;

  @AfterEach
  void close() {
    if (site != null) {
      site.close();
    }
  }

  @Test
  void saysWhoIssuedItAndUntilWhen() throws IOException {
    var address = siteWith(good);
    var seen = SiteCertificate.at(address, access(address, root));

    assertThat(seen.subject()).isEqualTo("CN=localhost");
    assertThat(seen.issuer()).isEqualTo("CN=root");
    assertThat(seen.until()).isAfter(Instant.now());
  }

  @Test
  void believesAPkcs12FileAsWell() throws IOException {
    var file = new TrustFile(certificates.pkcs12(), new Secret(TestCertificates.PASSWORD));
    var address = siteWith(good);

    assertThat(SiteCertificate.at(address, access(address, file)).issuer()).isEqualTo("CN=root");
  }

  @Test
  void namesEachTroubleTheSameWayAsACallDoes() throws IOException {
    assertTrouble(SiteTrouble.UNTRUSTED, siteWith(good), null);
    assertTrouble(SiteTrouble.WRONG_NAME, siteWith(certificates.of("cm01.contoso.test")), root);
    assertTrouble(SiteTrouble.OUT_OF_DATE, siteWith(certificates.expired()), root);
    assertTrouble(SiteTrouble.UNKNOWN_HOST, URI.create("https://cm01.contoso.invalid"), root);
    assertTrouble(SiteTrouble.NO_ANSWER, URI.create("https://127.0.0.1:1"), root);
    try (var speaker = new PlainSpeaker()) {
      assertTrouble(SiteTrouble.NO_TLS, speaker.address(), root);
    }
  }

  private URI siteWith(SSLContext certificate) {
    close();
    site = new TestTicketSite(certificate, null);
    return site.address();
  }

  private static SiteAccess access(URI address, @Nullable TrustFile trust) {
    return new SiteAccess(List.of(address), trust, new SiteSignIn.None(), null);
  }

  private static void assertTrouble(SiteTrouble trouble, URI address, @Nullable TrustFile trust) {
    var access = access(address, trust);
    assertTrouble(trouble, () -> SiteCertificate.at(address, access));
    assertTrouble(trouble, () -> read(access));
    assertThatExceptionOfType(SiteException.class)
        .isThrownBy(() -> order(access))
        .returns(trouble != SiteTrouble.NO_TLS, SiteException::isNothingSent);
  }

  private static void read(SiteAccess access) throws IOException {
    try (var line = SiteLine.open(access, null, new SettableClock())) {
      line.site().identity();
    }
  }

  private static void order(SiteAccess access) throws IOException {
    try (var line = SiteLine.open(access, null, new SettableClock())) {
      line.site().call("Do", Map.of());
    }
  }

  private static void assertTrouble(SiteTrouble trouble, ThrowingCallable call) {
    assertThatExceptionOfType(SiteException.class)
        .isThrownBy(call)
        .returns(trouble, SiteException::trouble);
  }
}
