package io.mooring.lab.adminservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MethodFaultsTest {

  private static final String INITIATE = "wmi/SMS_ClientOperation.InitiateClientOperation";

  private RunningSite site;
  private String order;

  @BeforeEach
  void start() {
    site = new RunningSite(100);
    var device = site.value("wmi/SMS_R_System?$top=1").path(0).path("ResourceId");
    order = "{\"Type\": 8, \"TargetResourceIDs\": [" + device + "]}";
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private int begun() {
    return site.control("GET", "operations", "").path("operations").size();
  }

  private CompletableFuture<HttpResponse<String>> postLater() {
    var request =
        HttpRequest.newBuilder(URI.create(site.site.address() + "/AdminService/" + INITIATE))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(order));
    return site.client
        .sendAsync(request.build(), BodyHandlers.ofString())
        .orTimeout(20, TimeUnit.SECONDS);
  }

  @Test
  void an_answer_may_get_lost_after_the_work_was_done() {
    site.fault("{\"loseAnswers\": 1}");

    assertThatThrownBy(() -> site.post(INITIATE, order)).isInstanceOf(UncheckedIOException.class);
    assertThat(begun()).isEqualTo(1);
    assertThat(site.post(INITIATE, order).statusCode()).isEqualTo(201);
    assertThat(begun()).isEqualTo(2);
  }

  @Test
  void all_answers_may_get_lost_until_the_fault_is_cleared() {
    site.fault("{\"loseAnswers\": true}");

    assertThatThrownBy(() -> site.post(INITIATE, order)).isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> site.post(INITIATE, order)).isInstanceOf(UncheckedIOException.class);
    site.fault("{\"loseAnswers\": null}");
    assertThat(site.post(INITIATE, order).statusCode()).isEqualTo(201);
    assertThat(begun()).isEqualTo(3);
  }

  @Test
  void a_call_may_be_held_before_it_is_carried_out() {
    site.fault("{\"holdBefore\": true}");
    var waiting = postLater();

    assertThat(site.ask("wmi/SMS_Site").statusCode()).as("reading goes on").isEqualTo(200);
    assertThat(begun()).isZero();
    assertThat(waiting).isNotDone();
    site.fault("{\"holdBefore\": null}");
    assertThat(waiting.join().statusCode()).isEqualTo(201);
    assertThat(begun()).isEqualTo(1);
  }

  @Test
  void whoever_only_asks_is_answered() {
    site.fault("{\"holdBefore\": true, \"loseAnswers\": true}");

    var allowed = "wmi/SMS_ClientOperation.IsClientOperationAllowed";
    assertThat(site.post(allowed, order).statusCode()).isEqualTo(201);
  }

  @Test
  void a_call_may_be_held_after_it_was_carried_out() {
    site.fault("{\"holdAfter\": true}");
    var waiting = postLater();
    while (begun() == 0) {
      Thread.onSpinWait();
    }

    assertThat(waiting).isNotDone();
    site.control("DELETE", "faults", "");
    assertThat(waiting.join().statusCode()).isEqualTo(201);
  }

  @Test
  void a_call_that_is_held_as_the_site_closes_is_never_carried_out() {
    site.fault("{\"holdBefore\": true}");
    var waiting = postLater();
    site.site.close();

    assertThat(waiting.handle((answer, fault) -> fault != null).join()).isTrue();
  }
}
