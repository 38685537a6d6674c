package io.mooring.lab.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lab, portal and connector as their launcher started them, but without it: so each can be killed
 * and started again by itself, with the arguments and the environment that it had.
 */
final class Trio implements AutoCloseable {

  private record Program(List<String> command, Map<String, String> environment) {}

  private final Path log;
  private final Map<String, Program> programs = new HashMap<>();
  private final Map<String, ProcessHandle> running = new HashMap<>();

  /**
   * Takes over what a launcher has started.
   *
   * @param run the launcher's {@code run.json}
   */
  Trio(Path run, Path log) throws IOException {
    this.log = log;
    var pids = JsonMapper.shared().readTree(Files.readString(run)).get("pids");
    for (var name : List.of("lab", "portal", "connector")) {
      running.put(name, handle(pids, name));
      programs.put(name, program(pids.get(name).asLong()));
    }
  }

  private static ProcessHandle handle(JsonNode pids, String name) {
    return ProcessHandle.of(pids.get(name).asLong()).orElseThrow();
  }

  private static Program program(long pid) throws IOException {
    var environment = new HashMap<String, String>();
    for (var entry : words(Path.of("/proc", Long.toString(pid), "environ"))) {
      var equals = entry.indexOf('=');
      if (equals > 0) {
        environment.put(entry.substring(0, equals), entry.substring(equals + 1));
      }
    }
    return new Program(words(Path.of("/proc", Long.toString(pid), "cmdline")), environment);
  }

  private static List<String> words(Path file) throws IOException {
    return Arrays.stream(Files.readString(file).split("\0", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Ends a process without a chance to tidy up. */
  void kill(String name) {
    var process = Objects.requireNonNull(running.get(name));
    process.destroyForcibly();
    process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }

  /** Stops a process in the middle of whatever it does; only a kill ends that. */
  void freeze(String name) throws IOException, InterruptedException {
    var pid = Objects.requireNonNull(running.get(name)).pid();
    new ProcessBuilder("kill", "-STOP", Long.toString(pid)).start().waitFor();
  }

  void start(String name) throws IOException {
    var program = Objects.requireNonNull(programs.get(name));
    var builder =
        new ProcessBuilder(program.command())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.resolve(name + ".log").toFile()));
    builder.environment().clear();
    builder.environment().putAll(program.environment());
    var process = builder.start();
    process.getOutputStream().close();
    running.put(name, process.toHandle());
  }

  @Override
  public void close() {
    var all = new ArrayList<>(running.values());
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().orTimeout(30, TimeUnit.SECONDS).join());
  }
}
