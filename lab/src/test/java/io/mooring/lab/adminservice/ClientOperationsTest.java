package io.mooring.lab.adminservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ClientOperationsTest {

  private static final String METHODS = "wmi/SMS_ClientOperation.";
  private static final String INITIATE = METHODS + "InitiateClientOperation";
  private static final String ALLOWED = METHODS + "IsClientOperationAllowed";

  private RunningSite site;

  @BeforeEach
  void start() {
    site = new RunningSite(300);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private long device(String filter) {
    return site.value(
            "wmi/SMS_CombinedDeviceResources?$top=1&$filter=" + RunningSite.encoded(filter))
        .path(0)
        .path("ResourceID")
        .asLong();
  }

  private long online() {
    return device("CNIsOnline eq true and LastPolicyRequest ne null");
  }

  private long offline() {
    return device("CNIsOnline eq false and IsObsolete eq false");
  }

  private static String order(int type, long resource) {
    return """
    {"Type": %d, "TargetCollectionID": "", "TargetResourceIDs": [%d], "RandomizationWindow": 0}\
    """
        .formatted(type, resource);
  }

  private long begin(int type, long resource) {
    var answer = site.post(INITIATE, order(type, resource));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(RunningSite.json(answer).path("ReturnValue").asInt(-1)).isZero();
    return RunningSite.json(answer).path("OperationID").asLong();
  }

  private JsonNode status(long operation) {
    return site.value("wmi/SMS_ClientOperationStatus(" + operation + ")").path(0);
  }

  private Instant column(long resource, String column) {
    var row = site.value("wmi/SMS_CombinedDeviceResources(" + resource + ")").path(0);
    return Instant.parse(row.path(column).asString());
  }

  @Test
  void an_online_client_acknowledges_and_then_fetches_policy() {
    var resource = online();
    var before = column(resource, "LastPolicyRequest");
    var operation = begin(8, resource);

    site.clock.forward(Duration.ofMillis(1900));
    assertThat(status(operation).path("CompletedClients").asInt()).isZero();
    assertThat(status(operation).path("UnknownClients").asInt()).isEqualTo(1);

    site.clock.forward(Duration.ofMillis(6200));
    assertThat(status(operation).path("CompletedClients").asInt()).isEqualTo(1);
    assertThat(status(operation).path("State").asInt()).isEqualTo(3);

    site.clock.forward(Duration.ofSeconds(6));
    assertThat(column(resource, "LastPolicyRequest"))
        .isAfter(before)
        .isBefore(site.clock.instant());
  }

  @Test
  void an_offline_client_waits_until_it_is_there() {
    var resource = offline();
    var operation = begin(8, resource);
    site.clock.forward(Duration.ofHours(3));

    assertThat(status(operation).path("OfflineClients").asInt()).isEqualTo(1);
    assertThat(status(operation).path("CompletedClients").asInt()).isZero();

    site.control("POST", "devices/" + resource, "{\"online\": true}");
    site.clock.forward(Duration.ofSeconds(20));
    assertThat(status(operation).path("CompletedClients").asInt()).isEqualTo(1);
    assertThat(column(resource, "LastPolicyRequest"))
        .isBetween(site.clock.instant().minusSeconds(20), site.clock.instant());
  }

  @Test
  void a_client_that_goes_off_in_time_does_nothing() {
    var resource = online();
    var before = column(resource, "LastPolicyRequest");
    site.control("POST", "devices/" + resource, "{\"online\": false}");
    var operation = begin(8, resource);
    site.clock.forward(Duration.ofMinutes(5));

    assertThat(status(operation).path("OfflineClients").asInt()).isEqualTo(1);
    assertThat(column(resource, "LastPolicyRequest")).isEqualTo(before);
  }

  @Test
  void a_client_that_goes_off_before_it_answers_answers_when_it_is_back() {
    var resource = online();
    var operation = begin(8, resource);
    site.clock.forward(Duration.ofSeconds(1));
    site.control("POST", "devices/" + resource, "{\"online\": false}");
    site.clock.forward(Duration.ofHours(1));

    assertThat(status(operation).path("CompletedClients").asInt()).isZero();
    site.control("POST", "devices/" + resource, "{\"online\": true}");
    site.clock.forward(Duration.ofSeconds(9));
    assertThat(status(operation).path("CompletedClients").asInt()).isEqualTo(1);
  }

  @Test
  void a_collection_is_a_target_too() {
    var answer = site.post(INITIATE, "{\"Type\": 8, \"TargetCollectionID\": \"PS100040\"}");
    site.clock.forward(Duration.ofSeconds(30));
    var status = status(RunningSite.json(answer).path("OperationID").asLong());

    assertThat(status.path("TotalClients").asInt()).isPositive();
    assertThat(status.path("CompletedClients").asInt()).isPositive();
    assertThat(status.path("TargetCollectionName").asString()).isEqualTo("All Servers");
  }

  @Test
  void an_operation_cancelled_in_time_reaches_nobody() {
    var resource = online();
    var operation = begin(8, resource);
    var answer =
        site.post(METHODS + "CancelClientOperation", "{\"OperationID\": " + operation + "}");
    site.clock.forward(Duration.ofMinutes(1));

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(status(operation).path("CompletedClients").asInt()).isZero();
    assertThat(
            site.value("wmi/SMS_ClientOperation(" + operation + ")").path(0).path("State").asInt())
        .isEqualTo(2);
    assertThat(site.post(METHODS + "CancelClientOperation", "{\"OperationID\": 5}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void an_operation_is_allowed_where_a_client_is() {
    var answer = site.post(ALLOWED, allowed(online()));

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(RunningSite.json(answer).path("ReturnValue").asBoolean()).isTrue();
    assertThat(
            RunningSite.json(site.post(ALLOWED, allowed(device("IsClient eq false"))))
                .path("ReturnValue")
                .asBoolean(true))
        .isFalse();
  }

  private static String allowed(long resource) {
    return "{\"Type\": 8, \"TargetResourceIDs\": [%d]}".formatted(resource);
  }

  @Test
  void discovery_and_inventory_move_their_own_dates() {
    var resource = device("CNIsOnline eq true and LastHardwareScan ne null");
    var heartbeat = column(resource, "LastDDR");
    var scan = column(resource, "LastHardwareScan");
    begin(12, resource);
    site.clock.forward(Duration.ofSeconds(30));

    assertThat(column(resource, "LastHardwareScan")).isAfter(scan);
    assertThat(column(resource, "LastDDR")).isEqualTo(heartbeat);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Type\": 999, \"TargetResourceIDs\": [RID]}",
        "{\"Type\": 135, \"TargetResourceIDs\": [RID]}",
        "{\"Type\": \"8\", \"TargetResourceIDs\": [RID]}",
        "{\"TargetResourceIDs\": [RID]}",
        "{\"Type\": 8}",
        "{\"Type\": 8, \"TargetResourceIDs\": []}",
        "{\"Type\": 8, \"TargetResourceIDs\": RID}",
        "{\"Type\": 8, \"TargetResourceIDs\": [\"RID\"]}",
        "{\"Type\": 8, \"TargetResourceIDs\": [RID], \"Unknown\": 1}",
        "{\"Type\": 8, \"TargetResourceIDs\": [RID], \"RandomizationWindow\": -1}",
        "{\"Type\": 8, \"TargetResourceIDs\": [RID]",
        "{}"
      })
  void a_call_that_makes_no_sense_is_400_and_starts_nothing(String body) {
    var answer = site.post(INITIATE, body.replace("RID", Long.toString(online())));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(site.value("wmi/SMS_ClientOperation").size()).isZero();
  }

  @Test
  void an_unknown_target_is_404() {
    assertThat(site.post(INITIATE, order(8, 5)).statusCode()).isEqualTo(404);
    assertThat(site.post(INITIATE, "{\"Type\": 8, \"TargetCollectionID\": \"XYZ\"}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void what_was_begun_is_counted() {
    var resource = online();
    begin(8, resource);
    begin(8, resource);
    begin(9, resource);
    var counts = site.control("GET", "operations", "").path("countByTypeAndResource");

    assertThat(counts.path("8/" + resource).asInt()).isEqualTo(2);
    assertThat(counts.path("9/" + resource).asInt()).isEqualTo(1);
  }
}
