package io.mooring.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lab as a process: a site whose devices stand still unless they are told to change. */
final class LabProgram {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final long SEED = 1;

  private final Program program;
  private final Path folder;
  private final JsonNode where;

  private LabProgram(Program program, Path folder, JsonNode where) {
    this.program = program;
    this.folder = folder;
    this.where = where;
  }

  /** Returns once the site and the directory answer. */
  static LabProgram start(Run run, Path data, String portal) throws IOException {
    var command = new ArrayList<>(run.installation().start("lab"));
    command.addAll(
        List.of(
            "--server.port=0",
            "--lab.living=false",
            "--lab.data=" + data,
            "--lab.devices=" + run.devices(),
            "--lab.seed=" + SEED,
            "--lab.portal=" + portal,
            "--lab.client-secret-file=" + data.resolve("client-secret"),
            "--lab.password-file=" + data.resolve("password")));
    var log = data.resolve("lab.log").toFile();
    var program = run.processes().start("lab", command, Map.of(), log);
    var folder = data.resolve("lab");
    var ready = folder.resolve("lab.json");
    var where =
        Patience.until(
            "the lab is ready",
            PATIENCE,
            () -> {
              program.demandAlive();
              return Files.exists(ready) ? Optional.of(Files.readString(ready)) : Optional.empty();
            });
    return new LabProgram(program, folder, JsonMapper.shared().readTree(where));
  }

  Meter meter() {
    return program.meter();
  }

  Path people() {
    return folder.resolve("people.json");
  }

  /** What a connector believes. */
  Path issuingRoot() {
    return folder.resolve("sms-issuing.pem");
  }

  String adminService() {
    return where.get("adminService").asString();
  }

  String issuer() {
    return where.get("issuer").asString();
  }

  /** The directory's id, as its issuer's address has it. */
  String tenant() {
    var parts = issuer().split("/", -1);
    return parts[parts.length - 2];
  }

  String graph() {
    return where.get("graph").asString();
  }

  String graphToken() {
    return where.get("graphToken").asString();
  }

  void stop() {
    program.stop();
  }

  /** Gives so many of a hundred devices other values, in columns of both groups. */
  void change(int percent) throws IOException {
    for (var columns : List.of("hot", "full")) {
      var order = JsonMapper.shared().createObjectNode();
      order.put("percent", percent).put("columns", columns).put("seed", SEED);
      control().post("/control/changes", order);
    }
  }

  /** Where the site is told what to do ({@code lab/README.md}). */
  Http control() {
    return new Http(where.get("control").asString(), Map.of());
  }
}
