package io.mooring.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HistoryEndingTest {

  private static final Instant BEGUN = Instant.parse("2026-11-22T13:00:00Z");

  private final List<JsonNode> log =
      List.of(
          line("audit", "2026-11-22T13:00:05.500Z", "audit entries", "2024-11-22T13:00:00Z", "500"),
          line(
              "orders",
              "2026-11-22T13:00:05.400Z",
              "ended orders",
              "2024-11-22T13:00:00Z",
              "3,000"),
          line(
              "timeline",
              "2026-11-22T13:00:05.300Z",
              "changes of devices",
              "2025-10-18T13:00:00Z",
              "2,000"),
          JsonMapper.shared().readTree("{\"verb\": \"action.start\"}"),
          line("audit", "2026-11-20T13:00:00Z", "audit entries", "2024-11-20T13:00:00Z", "9"));

  @Test
  void eachHistoryTellsItsOwnRowsAndTime() {
    var node = JsonMapper.shared().createObjectNode();

    HistoryEnding.of(log, BEGUN).into(node, List.of());

    assertThat(node.toString())
        .isEqualTo(
            "{\"timeline\":{\"rows\":5000,\"ms\":2000},\"orders\":{\"rows\":5000,\"ms\":3000},"
                + "\"audit\":{\"rows\":5000,\"ms\":500}}");
  }

  @Test
  void onlyWhoAskedMeanwhileHadToWait() {
    var node = JsonMapper.shared().createObjectNode();

    HistoryEnding.of(log, BEGUN)
        .into(
            node,
            List.of(asked(-2000, 1000), asked(-100, 200), asked(3000, 300), asked(5600, 400)));

    var beside = node.get("timelineMsBeside");
    assertThat(List.of(beside.get("times").asInt(), beside.get("max").asInt()))
        .containsExactly(2, 300);
  }

  @Test
  void threeLinesAreTheWhole() {
    assertThat(HistoryEnding.of(log, BEGUN).isWhole()).isTrue();
    assertThat(HistoryEnding.of(log.subList(1, 5), BEGUN).isWhole()).isFalse();
  }

  private static HistoryEnding.Asked asked(long afterBegin, long millis) {
    return new HistoryEnding.Asked(BEGUN.plusMillis(afterBegin), millis * 1_000_000);
  }

  private static JsonNode line(
      String history, String at, String words, String before, String millis) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("verb", "history.delete")
        .put("subject", history)
        .put("at", at)
        .put(
            "detail",
            "Deleted 5,000 " + words + " from before " + before + " in " + millis + " ms.");
  }
}
