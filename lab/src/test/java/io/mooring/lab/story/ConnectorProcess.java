package io.mooring.lab.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A connector as an administrator runs it: the jar, a data folder, and settings by variables. */
final class ConnectorProcess implements AutoCloseable {

  private final Path data;
  private final Map<String, String> variables = new TreeMap<>();
  private @Nullable Process running;

  ConnectorProcess(Path data) {
    this.data = data;
  }

  void set(String name, Object value) {
    variables.put("MOORING_CONNECTOR_" + name, value.toString());
  }

  void enrol(String code) throws IOException, InterruptedException {
    var process = start(Map.of(), "enroll", "--code", "-");
    try (var in = process.getOutputStream()) {
      in.write((code + "\n").getBytes(UTF_8));
    }
    if (process.waitFor() != 0) {
      throw new AssertionError(Files.readString(log("enroll")));
    }
  }

  void run() throws IOException {
    running = start(Map.of(), "run");
  }

  /** Ends as its service manager would end it. */
  void stop() {
    if (running != null) {
      running.destroy();
      running.onExit().completeOnTimeout(running, 30, TimeUnit.SECONDS).join().destroyForcibly();
    }
  }

  /** What {@code check --json} says, with its exit code in it. */
  JsonNode check() throws IOException, InterruptedException {
    return check(Map.of());
  }

  /** The same with other settings. */
  JsonNode check(Map<String, String> other) throws IOException, InterruptedException {
    var process = start(other, "check", "--json");
    var code = process.waitFor();
    var said = JsonMapper.shared().readTree(Files.readString(log("check")));
    if (said.path("exitCode").asInt() != code) {
      throw new AssertionError("It ended with %d and said: %s".formatted(code, said));
    }
    return said;
  }

  private Process start(Map<String, String> other, String... words) throws IOException {
    var jar = RunningMooring.home().resolve("connector/target/connector.jar");
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    var command = new ArrayList<>(List.of(java.toString(), "-XX:TieredStopAtLevel=1"));
    // A story's passes follow each other by the second, which the settings refuse otherwise.
    command.addAll(List.of("-Dmooring.connector.eager=true", "-jar", jar.toString()));
    command.addAll(List.of(words));
    var builder =
        new ProcessBuilder(command)
            .redirectError(log(words[0] + "-errors").toFile())
            .redirectOutput(log(words[0]).toFile());
    builder.environment().putAll(variables);
    builder.environment().put("MOORING_CONNECTOR_DATA", data.toString());
    other.forEach((name, value) -> builder.environment().put("MOORING_CONNECTOR_" + name, value));
    return builder.start();
  }

  private Path log(String name) {
    return data.resolveSibling(name + ".log");
  }

  @Override
  public void close() {
    stop();
  }
}
