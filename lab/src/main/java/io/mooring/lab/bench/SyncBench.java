package io.mooring.lab.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * How fast a whole site comes in: the first time, with nothing new, and with few changes; against
 * the same rows written by plain JDBC.
 */
final class SyncBench implements Benchmark {

  private static final int CHANGED_PERCENT = 2;
  private static final Duration PATIENCE = Duration.ofHours(1);

  /** What is done after a pass belongs to it: pages flushed, methods compiled. */
  private static final Duration AFTERMATH = Duration.ofSeconds(2);

  private static final Duration SHORTEST_REST = Duration.ofSeconds(8);

  /** Of a connector that was told to read without a break (its {@code SyncTurn}). */
  private static final int RESTS_PER_HOT_INTERVAL = 10;

  @Override
  public void measure(Run run, ObjectNode line) throws Exception {
    var estate = Estate.begin(run);
    var before = Usage.now(estate, Optional.empty());
    var connector = estate.connector(passes(run)).run();
    var passes = line.putObject("passes");
    var started = connector.awaitLine(0, Pass::isStart, PATIENCE);
    var first = told("first", run, passes, pass(estate, connector, 0, started, before));
    told("unchanged", run, passes, next(estate, connector));
    change(estate, connector);
    told("changed", run, passes, next(estate, connector));
    memory(estate, connector, line.putObject("memory"));
    connector.stop();
    estate.portal().stop();
    estate.lab().stop();
    compare(first, baseline(run, estate), run, line);
  }

  /** Full passes alone, with a rest between them that the changes fit into. */
  private static Map<String, String> passes(Run run) {
    var rest = Duration.ofMillis(Math.max(run.devices() / 5, SHORTEST_REST.toMillis()));
    return Map.of(
        "SYNC_FULL", "PT1S", "SYNC_HOT", rest.multipliedBy(RESTS_PER_HOT_INTERVAL).toString());
  }

  /** A pass with what it cost. */
  private record Cost(Pass pass, Usage usage) {}

  private static Cost next(Estate estate, Program connector) throws IOException {
    var known = connector.linesSoFar();
    var begin = connector.awaitLine(known, Pass::isBegin, PATIENCE);
    return pass(estate, connector, known, begin, Usage.now(estate, Optional.of(connector)));
  }

  private static Cost pass(
      Estate estate, Program connector, int known, String begin, Usage before) {
    var end = connector.awaitLine(known, Pass::isEnd, PATIENCE);
    Patience.pause(AFTERMATH);
    var usage = Usage.now(estate, Optional.of(connector)).since(before);
    return new Cost(Pass.of(begin, end), usage);
  }

  private static Cost told(String name, Run run, ObjectNode passes, Cost cost) {
    var node = passes.putObject(name);
    var pass = cost.pass();
    node.put("seconds", seconds(pass.length()));
    node.put("devicesPerSecond", perSecond(run, pass.length()));
    node.put("rowsSent", pass.sent());
    cost.usage().into(node, run.devices());
    run.say("%s pass: %s", name, node);
    return cost;
  }

  private static void change(Estate estate, Program connector) throws IOException {
    var known = connector.linesSoFar();
    estate.lab().change(CHANGED_PERCENT);
    if (connector.linesSoFar() > known) {
      throw new IOException("The site's changes took longer than the connector rests.");
    }
  }

  private static void memory(Estate estate, Program connector, ObjectNode node) throws IOException {
    var gc = estate.portal().gcLog();
    node.put("connectorPeakMb", connector.meter().peakKilobytes() / 1024);
    node.put("portalPeakMb", estate.portal().meter().peakKilobytes() / 1024);
    node.put("portalHeapPeakUsedMb", gc.peakUsed());
    node.put("portalHeapPeakLeftMb", gc.peakLeft());
    node.put("portalHeapPeakCommittedMb", gc.peakCommitted());
    node.put("labPeakMb", estate.lab().meter().peakKilobytes() / 1024);
  }

  private static Baseline baseline(Run run, Estate estate) throws SQLException {
    run.say("The same rows by plain JDBC.");
    return Baseline.measure(run.database(), estate.portal().folder());
  }

  private static void compare(Cost first, Baseline baseline, Run run, ObjectNode line) {
    baseline.into(line.putObject("baseline"), run.devices());
    var length = seconds(first.pass().length());
    line.put("ratio", Measured.rounded(seconds(baseline.length()) / length));
  }

  private static double seconds(Duration length) {
    return Measured.rounded(length.toMillis() / 1000.0);
  }

  private static long perSecond(Run run, Duration length) {
    return Math.round(run.devices() * 1000.0 / length.toMillis());
  }
}
