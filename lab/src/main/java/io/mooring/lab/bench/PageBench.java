package io.mooring.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The device list and the device page in a real browser, with nothing kept and with all kept. */
final class PageBench implements Benchmark {

  private static final int TIMES = 7;
  private static final double NANOS_PER_MILLI = 1_000_000;

  /** What a person waits for on each page. */
  static final String LIST_ROW = ".device-grid a.name";

  private static final String DEVICE_NAME = ".device-header h1";

  @Override
  public void measure(Run run, ObjectNode line) throws Exception {
    var estate = Estate.synced(run);
    try (var browser = Chromium.start(run)) {
      signIn(browser, estate);
      var portal = estate.portal().address();
      var device = estate.api().get("/devices?limit=1").get("items").get(0).get("id").asString();
      // What the portal compiles at first is measured by the benchmark "start".
      loads(browser, portal + "/devices", LIST_ROW, false);
      page(browser, portal + "/devices", LIST_ROW, line.putObject("deviceList"));
      page(browser, portal + "/devices/" + device, DEVICE_NAME, line.putObject("devicePage"));
    }
  }

  /** As the first administrator of the lab's directory. */
  static void signIn(Chromium browser, Estate estate) throws IOException {
    var people = JsonMapper.shared().readTree(Files.readString(estate.lab().people()));
    var password = Files.readString(estate.run().folder().resolve("password")).strip();
    var name = people.get(0).get("username").asString();
    browser.signIn(estate.portal().address(), name, password);
  }

  private static void page(Chromium browser, String url, String row, ObjectNode node) {
    tell(loads(browser, url, row, true), node.putObject("cold"));
    tell(loads(browser, url, row, false), node.putObject("warm"));
  }

  private static List<Chromium.Load> loads(Chromium browser, String url, String row, boolean cold) {
    var loads = new ArrayList<Chromium.Load>();
    for (var time = 0; time < TIMES; time++) {
      if (cold) {
        browser.forget();
      }
      loads.add(browser.load(url, row));
    }
    return loads;
  }

  private static void tell(List<Chromium.Load> loads, ObjectNode node) {
    var nanos = loads.stream().map(load -> Math.round(load.millis() * NANOS_PER_MILLI)).toList();
    Measured.ofNanos(nanos).into(node.putObject("firstRowMs"));
    node.put("bytes", median(loads, Chromium.Load::bytes));
    node.put("requests", median(loads, Chromium.Load::requests));
  }

  private static long median(List<Chromium.Load> loads, ToLongFunction<Chromium.Load> what) {
    return loads.stream().mapToLong(what).sorted().skip(loads.size() / 2).findFirst().orElseThrow();
  }
}
