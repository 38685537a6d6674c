package io.mooring.lab.adminservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.lab.signin.Account;
import io.mooring.lab.signin.LabKdc;
import io.mooring.lab.signin.ServiceKey;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A site that demands Windows authentication, with tickets of a real Kerberos server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfEnvironmentVariable(named = LabKdc.SCRIPT, matches = ".+", disabledReason = LabKdc.NONE)
class KerberosSiteTest {

  private static final String SERVICE = "HTTP/localhost@" + LabKdc.REALM;
  private static final String INITIATE = "wmi/SMS_ClientOperation.InitiateClientOperation";

  private LabKdc kdc;
  private RunningSite site;
  private Account account;

  @BeforeAll
  void start(@TempDir Path realm, @TempDir Path data) {
    kdc = new LabKdc(realm);
    System.setProperty("java.security.krb5.conf", kdc.configuration().toString());
    var keytab = kdc.add("HTTP/localhost");
    kdc.add("HTTP/elsewhere");
    account = new Account("svc-lab@" + LabKdc.REALM, kdc.add("svc-lab"));
    var settings =
        SiteSettings.of(RunningSite.withCertificates(data), 100, 1)
            .withSignIn(new ServiceKey(keytab, SERVICE));
    site = new RunningSite(settings, new SettableClock(Instant.parse("2026-09-20T08:17:42Z")));
  }

  @AfterAll
  void stop() {
    site.close();
    kdc.close();
    System.clearProperty("java.security.krb5.conf");
  }

  private HttpResponse<String> send(String path, String authorization) {
    return site.send(request(path).header("Authorization", authorization));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(site.site.address() + "/AdminService/" + path));
  }

  private HttpResponse<String> initiate(String authorization) {
    return site.send(
        request(INITIATE)
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"Type\":8,\"TargetCollectionID\":\"SMS00001\"}")));
  }

  private static String challenge(HttpResponse<String> answer) {
    return answer.headers().firstValue("WWW-Authenticate").orElse("");
  }

  private JsonNode signIns() {
    return site.control("GET", "state", "").path("signIns");
  }

  private int operations() {
    return site.control("GET", "operations", "").path("operations").size();
  }

  @Test
  void a_ticket_opens_the_site_and_the_site_proves_itself() {
    var asking = account.asks(SERVICE);
    var answer = send("wmi/SMS_Site", asking.header());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(asking.proves(challenge(answer))).isTrue();
  }

  @Test
  void what_is_done_is_done_by_the_account_that_signed_in() {
    assertThat(initiate(account.asks(SERVICE).header()).statusCode()).isEqualTo(201);

    var operation = send("wmi/SMS_ClientOperation?$top=1", account.asks(SERVICE).header());
    assertThat(operation.body()).contains("\"CreatedBy\":\"CONTOSO\\\\svc-lab\"");
    var admins = send("wmi/SMS_Admin", account.asks(SERVICE).header());
    assertThat(RunningSite.json(admins).path("value").size()).isEqualTo(1);
    assertThat(admins.body()).contains("\"LogonName\":\"CONTOSO\\\\svc-lab\"");
  }

  @Test
  void nobody_is_asked_for_a_ticket() {
    var answer = site.ask("wmi/SMS_Site");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(challenge(answer)).isEqualTo("Negotiate");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void a_ticket_for_another_service_does_nothing() {
    var before = operations();
    var refused = signIns().path("ticket").asInt();

    assertThat(initiate(account.asks("HTTP/elsewhere@" + LabKdc.REALM).header()).statusCode())
        .isEqualTo(401);
    assertThat(operations()).isEqualTo(before);
    assertThat(signIns().path("ticket").asInt()).isEqualTo(refused + 1);
  }

  @Test
  void a_ticket_is_good_for_one_request() {
    var header = account.asks(SERVICE).header();

    assertThat(send("wmi/SMS_Site", header).statusCode()).isEqualTo(200);
    assertThat(send("wmi/SMS_Site", header).statusCode()).isEqualTo(401);
  }

  @Test
  void an_altered_ticket_does_nothing() {
    var before = operations();
    var token = Base64.getDecoder().decode(account.asks(SERVICE).token());
    token[token.length - 20] ^= 1;

    assertThat(initiate("Negotiate " + Base64.getEncoder().encodeToString(token)).statusCode())
        .isEqualTo(401);
    assertThat(operations()).isEqualTo(before);
  }

  private static String ntlm() {
    var message = "NTLMSSP\0\1\0\0\0\7\202\b\242".getBytes(StandardCharsets.ISO_8859_1);
    return Base64.getEncoder().encodeToString(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Negotiate ", "NTLM "})
  void ntlm_is_refused(String scheme) {
    var before = signIns().path("ntlm").asInt();
    var answer = send("wmi/SMS_Site", scheme + ntlm());

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(challenge(answer)).isEqualTo("Negotiate");
    assertThat(signIns().path("ntlm").asInt()).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic c3ZjOnNlY3JldA==", "Bearer x", "Negotiate", "Negotiate ?"})
  void nothing_else_is_taken(String authorization) {
    assertThat(send("wmi/SMS_Site", authorization).statusCode()).isEqualTo(401);
  }

  @Test
  void a_ticket_of_somebody_who_is_no_administrator_is_not_enough() {
    site.fault("{\"accountLacks\": [\"administrativeUser\"]}");
    try {
      assertThat(send("wmi/SMS_Site", account.asks(SERVICE).header()).statusCode()).isEqualTo(401);
    } finally {
      site.control("DELETE", "faults", "");
    }
  }

  @Test
  void errors_prove_the_site_too() {
    var asking = account.asks(SERVICE);
    var answer = send("wmi/SMS_Nothing", asking.header());

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(asking.proves(challenge(answer))).isTrue();
  }

  @Test
  void a_keytab_that_is_not_there_is_said_at_once(@TempDir Path nowhere) {
    assertThatThrownBy(() -> new ServiceKey(nowhere.resolve("none"), SERVICE))
        .hasMessageContaining("cannot be read");
  }
}
