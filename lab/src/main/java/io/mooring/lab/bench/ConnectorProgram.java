package io.mooring.lab.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A connector as a process: the jar, a data folder, and settings by variables. */
final class ConnectorProgram {

  private final Run run;
  private final String name;
  private final Path data;
  private final Map<String, String> environment = new TreeMap<>();

  /**
   * One that is not enrolled yet.
   *
   * @param settings such as {@code SYNC_FULL} and {@code PT1H}
   */
  ConnectorProgram(Run run, String name, Map<String, String> settings) {
    this.run = run;
    this.name = name;
    this.data = run.folder().resolve(name);
    settings.forEach((key, value) -> environment.put("MOORING_CONNECTOR_" + key, value));
    environment.put("MOORING_CONNECTOR_DATA", data.toString());
  }

  void enrol(String code) throws IOException {
    Files.createDirectories(data);
    var program = start("enroll", "--code", "-");
    try (var in = program.input()) {
      in.write((code + "\n").getBytes(UTF_8));
    }
    if (program.process().onExit().join().exitValue() != 0) {
      throw new IOException(Files.readString(program.log()));
    }
  }

  Program run() throws IOException {
    return start("run");
  }

  private Program start(String... words) throws IOException {
    // Passes follow each other as the benchmark wants it, which the settings refuse otherwise.
    var eager = "-Dmooring.connector.eager=true";
    var command = new ArrayList<>(run.installation().start("connector", eager));
    command.addAll(List.of(words));
    var log = run.folder().resolve(name + "-" + words[0] + ".log").toFile();
    return run.processes().start(name, command, environment, log);
  }
}
