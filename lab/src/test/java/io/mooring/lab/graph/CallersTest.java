package io.mooring.lab.graph;

import static io.mooring.lab.graph.RunningGraph.DEVICES;
import static io.mooring.lab.graph.RunningGraph.error;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who asks, and what Graph does not do for them. */
class CallersTest extends AtGraph {

  @Test
  void without_a_token_nobody_is_answered() {
    var anonymous = RunningGraph.send(graph.to(DEVICES));
    var stranger = RunningGraph.send(graph.to(DEVICES).header("Authorization", "Bearer another's"));

    assertThat(anonymous.statusCode()).isEqualTo(401);
    assertThat(error(anonymous).path("code").asString()).isEqualTo("InvalidAuthenticationToken");
    assertThat(error(anonymous).path("message").asString()).isEqualTo("Access token is empty.");
    assertThat(stranger.statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "deviceManagement/managedDevices, Forbidden, DeviceManagementManagedDevices.Read.All",
    "deviceManagement/detectedApps, Forbidden, DeviceManagementManagedDevices.Read.All",
    "deviceManagement/deviceCompliancePolicies, Forbidden, DeviceManagementConfiguration.Read.All",
    "deviceManagement/windowsAutopilotDeviceIdentities, Forbidden,"
        + " DeviceManagementServiceConfig.Read.All",
    "devices, Authorization_RequestDenied, Insufficient privileges",
    "users, Authorization_RequestDenied, Insufficient privileges",
    "organization, Authorization_RequestDenied, Insufficient privileges",
    "identity/conditionalAccess/policies, AccessDenied, required scopes are missing"
  })
  void a_lacking_permission_is_refused_in_the_words_of_each_service(
      String path, String code, String words) {
    var answer =
        RunningGraph.send(graph.to("v1.0/" + path).header("Authorization", "Bearer nothing"));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(error(answer).path("code").asString()).isEqualTo(code);
    assertThat(error(answer).path("message").asString()).contains(words);
  }

  @Test
  void a_permission_that_is_taken_away_is_lacking_from_now_on() {
    graph.control("POST faults", "{\"lacks\": [\"Device.Read.All\"]}");

    assertThat(graph.ask("v1.0/devices").statusCode()).isEqualTo(403);
    assertThat(graph.ask(DEVICES).statusCode()).isEqualTo(200);
  }

  @Test
  void addresses_that_are_none_and_methods_that_are_not_taken_are_refused() {
    assertThat(error(graph.ask("v1.0/deviceManagement/nothing")).path("message").asString())
        .isEqualTo("Resource not found for the segment 'nothing'.");
    assertThat(graph.ask("v1.0/deviceManagement/comanagedDevices").statusCode()).isEqualTo(400);
    assertThat(graph.ask("beta/deviceManagement/comanagedDevices").statusCode()).isEqualTo(200);
    assertThat(graph.ask("v3/users").statusCode()).isEqualTo(400);
    var post =
        graph
            .to(DEVICES)
            .header("Authorization", "Bearer everything")
            .POST(BodyPublishers.noBody());
    assertThat(RunningGraph.send(post).statusCode()).isEqualTo(405);
  }

  @Test
  void conditional_access_is_answered_once_a_second_and_never_says_when() {
    var path = "v1.0/identity/conditionalAccess/policies";

    assertThat(graph.ask(path).statusCode()).isEqualTo(200);
    var second = graph.ask(path);
    assertThat(second.statusCode()).isEqualTo(429);
    assertThat(second.headers().firstValue("Retry-After")).isEmpty();
  }

  @Test
  void the_callers_own_id_comes_back() {
    var answer =
        RunningGraph.send(graph.to("v1.0/users").header("client-request-id", "of the caller"));

    assertThat(error(answer).path("innerError").path("client-request-id").asString())
        .isEqualTo("of the caller");
    assertThat(answer.headers().firstValue("request-id")).isPresent();
  }
}
