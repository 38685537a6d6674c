package io.mooring.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The first full pass over a tenant's Intune: by the portal, through the lab's Graph, which refuses
 * what is beyond Graph's limits; then by another portal, of which Graph puts off every fifth call.
 */
final class GraphBench implements Benchmark {

  private static final Duration PATIENCE = Duration.ofHours(1);

  /** A rest as Graph asks for it (lab/README.md). */
  private static final String REST = "2.128";

  private static final String INTUNE = "/sites/00000000-0000-0000-0000-000000000001";

  private static final Pattern READ =
      Pattern.compile(
          ".*Read (\\d+) devices of Intune in (\\d+) ms, \\d+ a second, by (\\d+) calls of which"
              + " (\\d+) were put off.*");

  @Override
  public void measure(Run run, ObjectNode line) throws Exception {
    var port = Ports.free();
    var lab = LabProgram.start(run, run.folder(), PortalProgram.address(port));
    pass(run, lab, port, "asItIs", line);
    var faults = JsonMapper.shared().createObjectNode();
    lab.control()
        .post("/control/graph/faults", faults.put("throttleEvery", 5).put("retryAfter", REST));
    pass(run, lab, port, "everyFifthPutOff", line);
  }

  private static void pass(Run run, LabProgram lab, int port, String name, ObjectNode line)
      throws IOException {
    var refused = refused(lab);
    var data = Files.createDirectories(run.folder().resolve(name));
    var secret = run.folder().resolve("client-secret");
    Files.copy(secret, data.resolve("client-secret"));
    var settings = settings(lab, Files.readString(secret).strip());
    var portal = PortalProgram.start(run, data, port, lab, settings);
    var read = READ.matcher(portal.program().awaitLine(0, GraphBench::isRead, PATIENCE));
    tell(read, line.putObject(name));
    var node = (ObjectNode) line.get(name);
    node.put("refused", refused(lab) - refused);
    var health = portal.api("Mooring.Administrator").get(INTUNE).get("health");
    node.put("complete", health.get("fullPass").get("trusted").asBoolean());
    node.put("held", health.get("held").asLong());
    node.put("portalCpuSeconds", Measured.rounded(portal.meter().cpuMillis() / 1e3));
    portal.stop();
    run.say("%s: %s", name, node);
  }

  private static Map<String, String> settings(LabProgram lab, String secret) {
    return Map.of(
        "MOORING_INTUNE_TENANT",
        lab.tenant(),
        "MOORING_INTUNE_CLIENTID",
        "mooring",
        "MOORING_INTUNE_CLIENTSECRET",
        secret,
        "MOORING_INTUNE_GRAPH",
        lab.graph(),
        "MOORING_INTUNE_TOKEN",
        lab.graphToken(),
        "MOORING_INTUNE_SCOPE",
        "https://graph.microsoft.com/.default");
  }

  private static boolean isRead(String line) {
    return READ.matcher(line).matches();
  }

  private static void tell(Matcher read, ObjectNode node) {
    if (!read.matches()) {
      throw new IllegalStateException("The line of a reading is not as it was");
    }
    var devices = Long.parseLong(read.group(1));
    var seconds = Long.parseLong(read.group(2)) / 1e3;
    node.put("devices", devices).put("calls", Long.parseLong(read.group(3)));
    node.put("putOff", Long.parseLong(read.group(4)));
    node.put("seconds", Measured.rounded(seconds));
    node.put("devicesPerSecond", Math.round(devices / seconds));
  }

  /** How many calls Graph put off so far, for the limits' sake or because it was told to. */
  private static long refused(LabProgram lab) throws IOException {
    return lab.control().get("/control/graph/faults").get("throttled").asLong();
  }
}
