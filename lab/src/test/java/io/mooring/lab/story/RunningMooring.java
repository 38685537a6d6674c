package io.mooring.lab.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Mooring as {@code ./mooring run} starts it: lab, portal and connector, ended by process id. */
final class RunningMooring implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** A story is over before a better compiler pays: it took half of the processes' time. */
  private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

  private final Path home;
  private final Path data;
  private final Process launcher;
  private final JsonNode status;

  private RunningMooring(Path home, Path data, Process launcher, JsonNode status) {
    this.home = home;
    this.data = data;
    this.launcher = launcher;
    this.status = status;
  }

  /** Returns once the first sync is in. */
  static RunningMooring start(Path data, int devices) throws IOException {
    return start(data, devices, StoryDatabase.H2);
  }

  /** The same, on this database. */
  static RunningMooring start(Path data, int devices, StoryDatabase database) throws IOException {
    var home = home();
    var command =
        new ArrayList<>(
            List.of(
                home.resolve("mooring").toString(),
                "run",
                "--as-built",
                "--data",
                data.toString(),
                "--devices",
                Integer.toString(devices),
                "--port",
                Integer.toString(freePort())));
    command.addAll(database.options());
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JDK_JAVA_OPTIONS", SHORT_LIVED);
    var launcher = builder.start();
    launcher.getOutputStream().close();
    awaitReady(launcher);
    return new RunningMooring(
        home, data, launcher, JSON.readTree(output(home, "status", "--json", "--data", data)));
  }

  private static void awaitReady(Process launcher) throws IOException {
    var said = new StringBuilder();
    var lines = new BufferedReader(new InputStreamReader(launcher.getInputStream(), UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      if (line.startsWith("Password for each of them")) {
        drain(lines);
        return;
      }
    }
    throw new IllegalStateException("./mooring run ended before it was ready:\n" + said);
  }

  /** A full pipe would stop the launcher. */
  private static void drain(BufferedReader lines) {
    Thread.ofVirtual()
        .start(() -> {
          try {
            lines.transferTo(java.io.Writer.nullWriter());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Product and version, as the status says. */
  String database() {
    return status.get("database").asString();
  }

  String portal() {
    return status.get("portal").asString();
  }

  /** The lab's control endpoint, as its own ready file says. */
  String control() throws IOException {
    return JSON.readTree(Files.readString(data.resolve("lab/lab.json"))).get("control").asString();
  }

  String password() throws IOException {
    return Files.readString(data.resolve("password")).strip();
  }

  String token(String role) throws IOException {
    return output(home, "token", "--role", role, "--data", data).strip();
  }

  /** Moves the time of lab and portal on, as a person does. */
  void later(Duration by) throws IOException {
    var said = output(home, "time", "+" + by.toSeconds() + "s", "--data", data);
    if (!said.contains("further on")) {
      throw new IOException("./mooring time did not move on: " + said);
    }
  }

  /** Ends the launcher without a chance to stop what it has started. */
  Trio withoutLauncher() throws IOException {
    var trio = new Trio(data.resolve("run.json"), data.resolve("logs"));
    launcher.destroyForcibly().onExit().join();
    return trio;
  }

  private static String output(Path home, Object... words) throws IOException {
    var command = new ArrayList<String>();
    command.add(home.resolve("mooring").toString());
    for (var word : words) {
      command.add(word.toString());
    }
    var process = new ProcessBuilder(command).start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  static Path home() {
    var here = Path.of("").toAbsolutePath();
    return Stream.iterate(here, Objects::nonNull, Path::getParent)
        .filter(folder -> Files.isExecutable(folder.resolve("mooring")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No ./mooring above " + here));
  }

  @Override
  public void close() {
    launcher.destroy();
    var processes = launcher.descendants().toList();
    launcher.onExit().completeOnTimeout(launcher, 60, TimeUnit.SECONDS).join();
    processes.forEach(ProcessHandle::destroyForcibly);
    launcher.destroyForcibly();
  }
}
