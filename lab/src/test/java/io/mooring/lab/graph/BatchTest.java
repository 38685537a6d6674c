package io.mooring.lab.graph;

import static io.mooring.lab.graph.RunningGraph.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class BatchTest extends AtGraph {

  private JsonNode answers(String requests) {
    var answer = graph.batch("{\"requests\": [" + requests + "]}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var byId = JsonNodeFactory.instance.objectNode();
    json(answer).path("responses").forEach(step -> byId.set(step.path("id").asString(), step));
    return byId;
  }

  private static String step(String id, String url) {
    return "{\"id\": \"%s\", \"method\": \"GET\", \"url\": \"%s\"}".formatted(id, url);
  }

  private static String many(int steps) {
    return IntStream.range(0, steps)
        .mapToObj(number -> step("s" + number, "/users?$top=1"))
        .collect(Collectors.joining(","));
  }

  @Test
  void each_step_has_a_status_of_its_own() {
    var answers =
        answers(
            step("a", "/users?$top=2")
                + ","
                + step("b", "deviceManagement/managedDevices/nobody")
                + ","
                + step("c", "/deviceManagement/managedDevices?$filter=x%20eq%201"));

    assertThat(answers.path("a").path("status").asInt()).isEqualTo(200);
    assertThat(answers.path("a").path("body").path("value").size()).isEqualTo(2);
    assertThat(answers.path("b").path("status").asInt()).isEqualTo(404);
    assertThat(answers.path("c").path("status").asInt()).isEqualTo(400);
    assertThat(answers.path("c").path("body").path("error").path("code").asString())
        .isEqualTo("BadRequest");
  }

  @Test
  void a_step_that_is_too_many_says_when() {
    graph.control("POST faults", "{\"throttleEvery\": 2, \"retryAfter\": \"2.128\"}");

    var answers = answers(many(4));

    assertThat(answers.path("s0").path("status").asInt()).isEqualTo(200);
    assertThat(answers.path("s1").path("status").asInt()).isEqualTo(429);
    assertThat(answers.path("s1").path("headers").path("Retry-After").asString())
        .isEqualTo("2.128");
  }

  @Test
  void the_answers_come_in_another_order() {
    var answer = json(graph.batch("{\"requests\": [" + many(3) + "]}"));

    assertThat(answer.path("responses").path(0).path("id").asString()).isEqualTo("s2");
  }

  @Test
  void twenty_are_answered_and_one_more_none() {
    assertThat(answers(many(20))).hasSize(20);
    assertThat(graph.batch("{\"requests\": [" + many(21) + "]}").statusCode()).isEqualTo(400);
  }

  @Test
  void a_step_fails_with_the_one_that_it_needs() {
    var needing =
        "{\"id\": \"b\", \"method\": \"GET\", \"url\": \"/users\", \"dependsOn\": [\"a\"]}";
    var answers = answers(step("a", "/nothing") + "," + needing);

    assertThat(answers.path("b").path("status").asInt()).isEqualTo(424);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"requests\": []}",
        "not json",
        "{\"requests\": [{\"method\": \"GET\", \"url\": \"/users\"}]}",
        "{\"requests\": [{\"id\": \"1\", \"method\": \"GET\", \"url\": \"https://a/users\"}]}",
        "{\"requests\": [{\"id\": \"1\", \"method\": \"POST\", \"url\": \"/users\", \"body\":"
            + " {}}]}",
        "{\"requests\": [{\"id\": \"a\", \"method\": \"GET\", \"url\": \"/users\"},"
            + " {\"id\": \"A\", \"method\": \"GET\", \"url\": \"/users\"}]}"
      })
  void a_batch_that_is_malformed_is_refused_whole(String body) {
    assertThat(graph.batch(body).statusCode()).isEqualTo(400);
  }
}
