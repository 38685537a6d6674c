package io.mooring.lab.adminservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Providers that move, and the certificates that they show. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderFaultsTest {

  private RunningSite site;

  @BeforeAll
  void start(@TempDir Path data) {
    var settings = SiteSettings.of(RunningSite.withCertificates(data), 100, 1);
    var clock = new SettableClock(Instant.parse("2026-09-20T08:17:42Z"));
    site = new RunningSite(settings.withSecondProvider(0), clock);
  }

  @AfterEach
  void whole() {
    site.control("DELETE", "faults", "");
  }

  @AfterAll
  void stop() {
    site.close();
  }

  private int first() {
    return site.ask("wmi/SMS_Site").statusCode();
  }

  private int second() {
    return site.ask(site.site.secondAddress().orElseThrow() + "/AdminService/wmi/SMS_Site")
        .statusCode();
  }

  private Certificate shown() throws Exception {
    return site.ask("wmi/SMS_Site").sslSession().orElseThrow().getPeerCertificates()[0];
  }

  @Test
  void two_providers_answer_for_one_site() {
    var operation = "{\"Type\": 8, \"TargetCollectionID\": \"SMS00001\"}";
    site.post("wmi/SMS_ClientOperation.InitiateClientOperation", operation);
    var there = site.site.secondAddress().orElseThrow() + "/AdminService/wmi/SMS_ClientOperation";

    assertThat(site.value(there)).isEqualTo(site.value("wmi/SMS_ClientOperation")).isNotEmpty();
  }

  @Test
  void a_provider_may_move_away_and_back() {
    site.fault("{\"providersDown\": [\"first\"]}");
    assertThatThrownBy(this::first).hasCauseInstanceOf(ConnectException.class);
    assertThat(second()).isEqualTo(200);

    site.fault("{\"providersDown\": [\"second\"]}");
    assertThat(first()).isEqualTo(200);
    assertThatThrownBy(this::second).hasCauseInstanceOf(ConnectException.class);
  }

  @Test
  void a_new_certificate_of_the_same_root_is_trusted() throws Exception {
    var before = shown();
    site.fault("{\"certificate\": \"new\"}");
    var after = shown();

    assertThat(after).isNotEqualTo(before);
    assertThat(((X509Certificate) after).getIssuerX500Principal().getName())
        .isEqualTo("CN=SMS Issuing");
    site.control("DELETE", "faults", "");
    assertThat(shown()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"expired, NotAfter", "wrongName, No subject alternative DNS name"})
  void another_certificate_is_not(String certificate, String why) {
    site.fault("{\"certificate\": \"" + certificate + "\"}");

    assertThatThrownBy(this::first).rootCause().hasMessageContaining(why);
  }

  @Test
  void another_root_of_the_same_name_is_trusted_only_by_those_who_were_given_it() throws Exception {
    site.fault("{\"certificate\": \"newRoot\"}");
    var address = URI.create(site.site.address() + "/AdminService/wmi/SMS_Site");

    assertThatThrownBy(this::first).rootCause().hasMessageContaining("Signature does not match");
    var trust = RunningSite.trusting(site.site.otherRoot());
    try (var client = HttpClient.newBuilder().sslContext(trust).build()) {
      var request = HttpRequest.newBuilder(address).build();

      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
  }
}
