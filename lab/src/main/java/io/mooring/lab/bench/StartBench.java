package io.mooring.lab.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.node.ObjectNode;

/** What the portal's start costs, as the launcher starts it and from its jar as it was built. */
final class StartBench implements Benchmark {

  private static final int TIMES = 5;

  @Override
  public void measure(Run run, ObjectNode line) throws Exception {
    var estate = Estate.synced(run);
    estate.portal().stop();
    line.put("cache", !System.getProperty("bench.cache.portal", "").isEmpty());
    starts(run, estate, line.putObject("asLaunched"));
    starts(run.asBuilt(), estate, line.putObject("baseline"));
  }

  private static void starts(Run run, Estate estate, ObjectNode node) throws IOException {
    var healthy = new ArrayList<Cost>();
    var page = new ArrayList<Cost>();
    for (var time = 0; time < TIMES; time++) {
      var begun = System.nanoTime();
      var portal = estate.portal().again(run);
      healthy.add(Cost.of(portal, begun));
      try (var browser = Chromium.start(run)) {
        PageBench.signIn(browser, estate);
        browser.load(portal.address() + "/devices", PageBench.LIST_ROW);
      }
      page.add(Cost.of(portal, begun));
      portal.stop();
    }
    tell(healthy, node.putObject("healthy"));
    tell(page, node.putObject("firstPage"));
    run.say("start: %s", node);
  }

  /** What was used since the process began; of the page, a person's signing in included. */
  private record Cost(double seconds, double cpuSeconds, double residentMb) {

    static Cost of(PortalProgram portal, long begun) {
      return new Cost(
          (System.nanoTime() - begun) / 1e9,
          portal.meter().cpuMillis() / 1e3,
          portal.meter().residentKilobytes() / 1024.0);
    }
  }

  private static void tell(List<Cost> costs, ObjectNode node) {
    node.put("seconds", median(costs, Cost::seconds));
    node.put("cpuSeconds", median(costs, Cost::cpuSeconds));
    node.put("residentMb", median(costs, Cost::residentMb));
  }

  private static double median(List<Cost> costs, ToDoubleFunction<Cost> what) {
    var middle = costs.stream().mapToDouble(what).sorted().skip(costs.size() / 2).findFirst();
    return Measured.rounded(middle.orElseThrow());
  }
}
