package io.mooring.lab.adminservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Clock;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {

  @TempDir private Path data;

  private Site start() {
    return Site.start(SiteSettings.of(data, 100, 1), Clock.systemUTC());
  }

  @Test
  void the_certificate_is_the_sites_own() throws Exception {
    try (var site = start();
        var client =
            HttpClient.newBuilder().sslContext(RunningSite.trusting(site.issuingRoot())).build()) {
      for (var host : new String[] {"localhost", "127.0.0.1"}) {
        var address =
            "https://" + host + ":" + site.address().getPort() + "/AdminService/wmi/SMS_Site";
        var answer =
            client.send(
                HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        var shown = (X509Certificate) answer.sslSession().orElseThrow().getPeerCertificates()[0];

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(shown.getIssuerX500Principal().getName()).isEqualTo("CN=SMS Issuing");
        assertThat(shown.getSubjectX500Principal().getName()).contains("SMS Role SSL Certificate");
        assertThat(shown.getSubjectAlternativeNames().toString()).contains("cm01.contoso.com");
      }
    }
  }

  @Test
  void nobody_trusts_it_without_the_root() {
    try (var site = start();
        var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(site.address()).build();

      assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString()))
          .isInstanceOf(SSLException.class);
    }
  }

  @Test
  void keys_are_private_and_kept() throws Exception {
    start().close();
    var root = Files.readString(data.resolve("sms-issuing.pem"));
    start().close();

    assertThat(Files.readString(data.resolve("sms-issuing.pem"))).isEqualTo(root);
    for (var secret : new String[] {"site.p12", "site-store-password"}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(secret))))
          .isEqualTo("rw-------");
    }
    try (var left = Files.list(data)) {
      assertThat(left.filter(file -> file.getFileName().toString().startsWith(".draft"))).isEmpty();
    }
  }
}
