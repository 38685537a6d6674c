package io.mooring.lab.adminservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What may befall an answer on its way, and the page that it holds. */
class LineFaultsTest extends AtAFaultySite {

  private static final String DEVICES = "wmi/SMS_CombinedDeviceResources?$select=ResourceID";

  private static long id(JsonNode list, int row) {
    return list.path(row).path("ResourceID").asLong();
  }

  private JsonNode faults() {
    return site.control("GET", "state", "").path("faults");
  }

  @Test
  void a_page_may_be_cut() {
    site.fault("{\"cutAfterBytes\": 5000, \"nextAnswers\": 1}");

    assertThatThrownBy(() -> site.ask(DEVICES)).isInstanceOf(UncheckedIOException.class);
    assertThat(site.value(DEVICES).size()).isEqualTo(400);
    assertThat(faults().path("cutAfterBytes").isNull()).isTrue();
  }

  @Test
  void an_answer_shorter_than_the_cut_is_whole() {
    site.fault("{\"cutAfterBytes\": 1000000}");

    assertThat(site.value(DEVICES).size()).isEqualTo(400);
  }

  @Test
  void an_answer_may_stand_still_until_told() throws Exception {
    site.fault("{\"stallAfterBytes\": 5000, \"nextAnswers\": 1}");
    var headers = new CountDownLatch(1);
    var address = URI.create(site.site.address() + "/AdminService/" + DEVICES);
    var waiting =
        site.client.sendAsync(
            HttpRequest.newBuilder(address).build(),
            info -> {
              headers.countDown();
              return BodyHandlers.ofString().apply(info);
            });

    assertThat(headers.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(waiting.isDone()).isFalse();
    site.control("DELETE", "faults", "");
    assertThat(RunningSite.json(waiting.get(60, TimeUnit.SECONDS)).path("value").size())
        .isEqualTo(400);
  }

  @Test
  void so_many_answers_are_refused_with_a_time_to_try_again() {
    site.fault(
        "{\"status\": 503, \"retryAfterSeconds\": 7, \"nextAnswers\": 2, \"where\": \"SMS_Site\"}");

    assertThat(site.ask(DEVICES).statusCode()).isEqualTo(200);
    var first = site.ask("wmi/SMS_Site");
    assertThat(first.statusCode()).isEqualTo(503);
    assertThat(first.headers().firstValue("Retry-After")).hasValue("7");
    assertThat(faults().path("nextAnswers").asInt()).isEqualTo(1);
    assertThat(site.ask("wmi/SMS_Site").statusCode()).isEqualTo(503);
    assertThat(site.ask("wmi/SMS_Site").statusCode()).isEqualTo(200);
  }

  @Test
  void errors_may_say_any_text() {
    site.fault("{\"status\": 500, \"errorMessage\": \"<b>\\ud800\"}");

    assertThat(RunningSite.json(site.ask(DEVICES)).path("error").path("message").asString())
        .isEqualTo("<b>\ud800");
    site.fault("{\"status\": null}");
    assertThat(RunningSite.json(site.ask("wmi/SMS_No")).path("error").path("message").asString())
        .isEqualTo("<b>\ud800");
  }

  @Test
  void answers_are_late_by_chance() {
    site.fault("{\"latencyMillis\": 20, \"jitterMillis\": 40}");
    var begun = System.nanoTime();
    site.get("wmi/SMS_Site");

    assertThat(System.nanoTime() - begun).isGreaterThan(20_000_000L);
    assertThat(faults().path("jitterMillis").asInt()).isEqualTo(40);
  }

  @Test
  void a_page_may_be_answered_once_more_by_its_link() {
    site.fault("{\"pageSize\": 100, \"repeatPages\": 1}");
    var first = site.get(DEVICES);
    var link = first.path("@odata.nextLink").asString();
    var repeated = site.get(link);

    assertThat(repeated.path("value")).isEqualTo(first.path("value"));
    assertThat(repeated.path("@odata.nextLink").asString()).isEqualTo(link);
    assertThat(id(site.value(link), 0)).isGreaterThan(id(first.path("value"), 99));
  }

  @Test
  void a_page_may_be_answered_once_more_by_its_key() {
    site.fault("{\"repeatPages\": true}");
    var page = DEVICES + "&$orderby=ResourceID&$top=50";
    var first = site.value(page);
    var bound = page + "&$filter=" + RunningSite.encoded("ResourceID gt " + id(first, 49));

    assertThat(site.value(bound)).isEqualTo(first);
    assertThat(site.value(bound)).isEqualTo(first);
    site.fault("{\"repeatPages\": null}");
    assertThat(id(site.value(bound), 0)).isGreaterThan(id(first, 49));
  }

  /** Otherwise a list that was read to its end would be answered as empty. */
  @Test
  void a_list_by_its_key_that_begins_anew_is_no_repetition() {
    var page = DEVICES + "&$orderby=ResourceID&$top=50&$filter=";
    var beyond = page + RunningSite.encoded("ResourceID gt 2147483000");
    assertThat(site.value(beyond)).isEmpty();
    site.fault("{\"repeatPages\": true}");

    var first = site.value(page + RunningSite.encoded("ResourceID gt 0"));

    assertThat(first).hasSize(50);
    assertThat(site.value(beyond)).isEqualTo(first);
  }

  @Test
  void rows_may_come_in_the_wrong_order() {
    site.fault("{\"reverseRows\": true, \"pageSize\": 100}");
    var first = site.get(DEVICES + "&$orderby=ResourceID");
    var rows = first.path("value");

    assertThat(rows.size()).isEqualTo(100);
    assertThat(id(rows, 0)).isGreaterThan(id(rows, 99));
    var next = site.value(first.path("@odata.nextLink").asString());
    assertThat(id(next, 99)).isGreaterThan(id(rows, 0));
  }

  @Test
  void a_class_may_be_missing_wholly() {
    site.fault("{\"missingClasses\": [\"sms_combineddeviceresources\"]}");

    assertThat(site.ask(DEVICES).statusCode()).isEqualTo(404);
    assertThat(site.ask("wmi/$metadata").body()).doesNotContain("SMS_CombinedDeviceResources");
    assertThat(site.ask("wmi/SMS_R_System?$top=1").statusCode()).isEqualTo(200);
  }

  @Test
  void an_account_may_lack_rights() {
    var initiate = "wmi/SMS_ClientOperation.InitiateClientOperation";
    var body = "{\"Type\": 8, \"TargetCollectionID\": \"SMS00001\"}";
    site.fault("{\"accountLacks\": [\"notifyResource\"]}");
    assertThat(site.post(initiate, body).statusCode()).isEqualTo(403);
    assertThat(site.value("wmi/SMS_ClientOperation").size()).isZero();
    assertThat(site.value("wmi/SMS_Admin").path(0).path("RoleNames").toString())
        .isEqualTo("[\"Read-only Analyst\"]");

    site.fault("{\"accountLacks\": [\"readResource\"]}");
    assertThat(site.value(DEVICES).size()).isZero();
    assertThat(site.value("wmi/SMS_Site").size()).isEqualTo(1);

    site.fault("{\"accountLacks\": [\"administrativeUser\"]}");
    assertThat(site.ask("wmi/SMS_Site").statusCode()).isEqualTo(401);
  }
}
