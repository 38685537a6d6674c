package io.mooring.lab.graph;

import static io.mooring.lab.graph.RunningGraph.DEVICES;
import static io.mooring.lab.graph.RunningGraph.NOW;
import static io.mooring.lab.graph.RunningGraph.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FaultsTest extends AtGraph {

  private static final String PAGES = DEVICES + "?$top=100&$select=id";

  private List<Integer> statuses(int calls) {
    return IntStream.range(0, calls).mapToObj(_ -> graph.ask(PAGES).statusCode()).toList();
  }

  private static List<String> ids(List<JsonNode> rows) {
    return rows.stream().map(row -> row.path("id").asString()).toList();
  }

  private static Instant date(HttpResponse<String> answer) {
    var text = answer.headers().firstValue("Date").orElseThrow();
    return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "2.128"})
  void every_third_call_is_one_too_many(String after) {
    graph.control("POST faults", "{\"throttleEvery\": 3, \"retryAfter\": \"" + after + "\"}");

    assertThat(statuses(5)).containsExactly(200, 200, 429, 200, 200);
    var answer = graph.ask(PAGES);
    assertThat(answer.headers().firstValue("Retry-After")).contains(after);
    assertThat(error(answer).path("code").asString()).isEqualTo("TooManyRequests");
    assertThat(graph.control("GET faults", "{}").path("throttled").asInt()).isEqualTo(2);
  }

  @Test
  void out_of_service_may_come_without_a_time() {
    graph.control("POST faults", "{\"unavailableEvery\": 2}");

    assertThat(statuses(2)).containsExactly(200, 503);
    graph.ask(PAGES);
    assertThat(graph.ask(PAGES).headers().firstValue("Retry-After")).isEmpty();

    graph.control("DELETE faults", "{}");
    assertThat(statuses(4)).containsOnly(200);
  }

  @Test
  void a_page_is_answered_twice() {
    var whole = ids(graph.rows(PAGES));
    graph.control("POST faults", "{\"repeatPages\": 1}");

    var repeated = ids(graph.rows(PAGES));

    assertThat(repeated).hasSize(whole.size() + 100);
    assertThat(new HashSet<>(repeated)).isEqualTo(new HashSet<>(whole));
  }

  @Test
  void a_page_is_left_out() {
    var whole = ids(graph.rows(PAGES));
    graph.control("POST faults", "{\"skipPages\": 1}");

    var short100 = ids(graph.rows(PAGES));

    assertThat(short100)
        .hasSize(whole.size() - 100)
        .doesNotContainAnyElementsOf(whole.subList(100, 200));
  }

  @Test
  void lists_end_early_without_a_word() {
    graph.control("POST faults", "{\"endAfterPages\": 3}");

    var pages = graph.pages(PAGES + "&$count=true");

    assertThat(pages).hasSize(3);
    assertThat(pages.getFirst().path("@odata.count").asInt()).isGreaterThan(300);
  }

  @Test
  void the_date_follows_the_sites_clock_and_may_be_wrong() {
    graph.pass(Duration.ofHours(2));
    assertThat(date(graph.ask(PAGES))).isEqualTo(NOW.plus(Duration.ofHours(2)));

    graph.control("POST faults", "{\"skewSeconds\": -600}");
    assertThat(date(graph.ask(PAGES))).isEqualTo(NOW.plus(Duration.ofMinutes(110)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"nothing\": 1}",
        "{\"throttleEvery\": -1}",
        "{\"throttleEvery\": \"x\"}",
        "{\"retryAfter\": 2}",
        "{\"lacks\": [\"Nothing.Read\"]}"
      })
  void a_fault_that_is_none_is_refused(String order) {
    assertThatThrownBy(() -> graph.control("POST faults", order))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
