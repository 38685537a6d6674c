package io.mooring.lab.adminservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest extends AtAFaultySite {

  private static final String DEVICES = "wmi/SMS_CombinedDeviceResources";

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 500, 503})
  void a_site_may_refuse_everything(int status) {
    site.fault("{\"status\": %d}".formatted(status));

    assertThat(site.ask(DEVICES).statusCode()).isEqualTo(status);
    assertThat(site.ask("wmi/$metadata").statusCode()).isEqualTo(status);
    site.fault("{\"status\": null}");
    assertThat(site.ask(DEVICES).statusCode()).isEqualTo(200);
  }

  @Test
  void a_silent_site_answers_nothing() {
    site.fault("{\"silent\": true}");
    var request =
        HttpRequest.newBuilder(URI.create(site.site.address() + "/AdminService/wmi/SMS_Site"))
            .timeout(Duration.ofMillis(300))
            .build();

    assertThatThrownBy(() -> site.client.send(request, BodyHandlers.ofString()))
        .isInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void a_caller_of_a_silent_site_gets_no_answer_when_it_speaks_again() {
    site.fault("{\"silent\": true}");
    var request =
        HttpRequest.newBuilder(URI.create(site.site.address() + "/AdminService/wmi/SMS_Site"));
    var waiting =
        site.client
            .sendAsync(request.build(), BodyHandlers.ofString())
            .orTimeout(20, TimeUnit.SECONDS);
    site.fault("{\"silent\": false}");

    // Either the request came in while the site was silent, or after.
    assertThat(
            waiting.handle((answer, fault) -> fault != null || answer.statusCode() == 200).join())
        .isTrue();
  }

  @Test
  void a_list_cut_short_still_counts_whole() {
    site.fault("{\"truncateListsAt\": 40}");
    var answer = site.get(DEVICES);

    assertThat(answer.path("value").size()).isEqualTo(40);
    assertThat(answer.has("@odata.nextLink")).isFalse();
    assertThat(site.count(DEVICES)).isEqualTo(400);
    site.fault("{\"pageSize\": 20}");
    assertThat(site.get(DEVICES).has("@odata.nextLink")).isFalse();
  }

  @Test
  void greater_than_may_be_refused() {
    site.fault("{\"refuseGt\": true}");

    assertThat(site.ask(DEVICES + "?$filter=ResourceID%20gt%205").statusCode()).isEqualTo(400);
    assertThat(site.ask(DEVICES + "?$filter=not%20(5%20gt%20ResourceID)").statusCode())
        .isEqualTo(400);
    assertThat(site.ask(DEVICES + "/$count?$filter=ResourceID%20gt%205").statusCode())
        .isEqualTo(400);
    assertThat(site.ask(DEVICES + "?$filter=ResourceID%20ge%205").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5", "\"PS100041\""})
  void a_narrowed_account_sees_less_everywhere(String narrow) {
    var all = site.value(DEVICES + "?$select=ResourceID");
    site.fault("{\"narrowTo\": " + narrow + "}");
    var seen = site.value(DEVICES + "?$select=ResourceID");
    var text = seen.toString();

    assertThat(seen.size()).isBetween(100, 300);
    assertThat(site.count(DEVICES)).isEqualTo(seen.size());
    assertThat(site.count("v1.0/Device")).isEqualTo(seen.size());
    for (var row : all) {
      var id = row.path("ResourceID").asLong();
      assertThat(site.ask("wmi/SMS_R_System(" + id + ")").statusCode())
          .isEqualTo(text.contains("\"ResourceID\":" + id) ? 200 : 404);
    }
  }

  @Test
  void columns_may_be_missing() {
    site.fault(
        "{\"missingColumns\": {\"sms_combineddeviceresources\": [\"CNIsOnline\", \"ResourceID\"]}}");

    assertThat(site.ask("wmi/$metadata").body()).doesNotContain("\"CNIsOnline\"");
    assertThat(site.value(DEVICES + "?$top=1").path(0).propertyNames())
        .contains("ResourceID")
        .doesNotContain("CNIsOnline");
    assertThat(site.ask(DEVICES + "?$select=CNIsOnline").statusCode()).isEqualTo(400);
    assertThat(site.ask(DEVICES + "?$filter=CNIsOnline%20eq%20true").statusCode()).isEqualTo(400);
  }

  @Test
  void answers_may_be_late() {
    site.fault("{\"latencyMillis\": 300}");
    var begun = System.nanoTime();
    site.get("wmi/SMS_Site");

    assertThat(System.nanoTime() - begun).isGreaterThan(300_000_000L);
  }

  @Test
  void faults_add_up_and_are_shown() {
    site.fault("{\"pageSize\": 5}");
    site.fault("{\"latencyMillis\": 1, \"narrowTo\": \"SMSDM003\"}");
    var faults = site.control("GET", "state", "").path("faults");

    assertThat(faults.path("pageSize").asInt()).isEqualTo(5);
    assertThat(faults.path("narrowTo").asString()).isEqualTo("SMSDM003");
    assertThat(site.control("DELETE", "faults", "").path("faults").path("pageSize").asInt())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"nonsense\": 1}",
        "{\"status\": 418}",
        "{\"pageSize\": -1}",
        "{\"narrowTo\": 2}",
        "{\"narrowTo\": \"NONE\"}",
        "{\"silent\": 1}",
        "{",
        "[]",
        ""
      })
  void an_order_that_makes_no_sense_changes_nothing(String order) {
    var before = site.control("GET", "state", "").path("faults");

    assertThat(site.controlAnswer("POST", "faults", order).statusCode()).isEqualTo(400);
    assertThat(site.control("GET", "state", "").path("faults")).isEqualTo(before);
    assertThat(site.controlAnswer("GET", "nothing", "").statusCode()).isEqualTo(404);
  }

  @Test
  void a_closed_site_is_gone() {
    var gone = new RunningSite(100);
    gone.fault("{\"silent\": true}");
    gone.site.close();

    assertThatThrownBy(() -> gone.ask("wmi/SMS_Site")).isInstanceOf(UncheckedIOException.class);
    gone.client.shutdownNow();
  }
}
