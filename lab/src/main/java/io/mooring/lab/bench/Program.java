package io.mooring.lab.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** One process that was started, and what it wrote. */
record Program(String name, Process process, Path log) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  long pid() {
    return process.pid();
  }

  Meter meter() {
    return new Meter(pid());
  }

  OutputStream input() {
    return process.getOutputStream();
  }

  /** Waits for the first line like this after so many lines that are known already. */
  String awaitLine(int known, Predicate<String> wanted, Duration atMost) {
    return Patience.until(
        name + " writes what is waited for",
        atMost,
        () -> {
          var line = linesAfter(known).stream().filter(wanted).findFirst();
          if (line.isEmpty()) {
            demandAlive();
          }
          return line;
        });
  }

  int linesSoFar() throws IOException {
    return Files.readAllLines(log).size();
  }

  /** What it wrote behind so many lines. */
  List<String> linesAfter(int known) throws IOException {
    return Files.readAllLines(log).stream().skip(known).toList();
  }

  void demandAlive() throws IOException {
    if (!process.isAlive()) {
      throw new IOException(
          "%s ended with %d: %s".formatted(name, process.exitValue(), lastLine().orElse("")));
    }
  }

  private Optional<String> lastLine() throws IOException {
    return Files.readAllLines(log).stream().reduce((_, last) -> last);
  }

  /** Asks it to end, as a service manager does. */
  void stop() {
    process.destroy();
    process.onExit().completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    kill();
  }

  void kill() {
    process.destroyForcibly();
    process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }
}
