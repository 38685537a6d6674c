package io.mooring.lab.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the portal wrote into its audit log when it deleted old history: a line each of changes,
 * orders and the log itself.
 *
 * @param lines the oldest first
 */
record HistoryEnding(List<Line> lines) {

  /** What is deleted of a device's changes is older than that at the beginning. */
  private static final Duration TIMELINE_KEPT = Duration.ofDays(400);

  private static final Pattern DETAIL =
      Pattern.compile("Deleted ([\\d,]+) .* from before (\\S+) in ([\\d,]+) ms\\.");

  /**
   * One line.
   *
   * @param before what was deleted is older
   * @param millis how long that took by itself: the histories take turns
   */
  record Line(String history, Instant at, long rows, Instant before, long millis) {

    private static Line of(JsonNode entry) {
      var detail = DETAIL.matcher(entry.get("detail").asString());
      if (!detail.matches()) {
        throw new IllegalStateException(entry.toString());
      }
      return new Line(
          entry.get("subject").asString(),
          Instant.parse(entry.get("at").asString()),
          number(detail.group(1)),
          Instant.parse(detail.group(2)),
          number(detail.group(3)));
    }

    private static long number(String grouped) {
      return Long.parseLong(grouped.replace(",", ""));
    }
  }

  /** A request beside it. */
  record Asked(Instant at, long nanos) {}

  /** So far, after that instant. */
  static HistoryEnding read(Http api, Instant since) throws IOException {
    return of(api.get("/audit").get("items").valueStream().toList(), since);
  }

  static HistoryEnding of(Collection<JsonNode> entries, Instant since) {
    return new HistoryEnding(
        entries.stream()
            .filter(entry -> entry.get("verb").asString().equals("history.delete"))
            .map(Line::of)
            .filter(line -> line.at().isAfter(since))
            .sorted(Comparator.comparing(Line::at))
            .toList());
  }

  boolean isWhole() {
    return lines.size() == 3;
  }

  Instant begun() {
    return lines.getFirst().before().plus(TIMELINE_KEPT);
  }

  private Instant ended() {
    return lines.getLast().at();
  }

  /** Tells how long each took, and how long those had to wait who asked meanwhile. */
  void into(ObjectNode node, Collection<Asked> asked) {
    for (var line : lines) {
      node.putObject(line.history()).put("rows", line.rows()).put("ms", line.millis());
    }
    var beside = new ArrayList<Long>();
    asked.stream()
        .filter(
            one -> one.at().isBefore(ended()) && one.at().plusNanos(one.nanos()).isAfter(begun()))
        .forEach(one -> beside.add(one.nanos()));
    if (!beside.isEmpty()) {
      Measured.ofNanos(beside).into(node.putObject("timelineMsBeside"));
    }
  }
}
