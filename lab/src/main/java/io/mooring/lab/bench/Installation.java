package io.mooring.lab.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the programs are, and how the launcher starts them.
 *
 * @param home the folder of {@code ./mooring}
 */
record Installation(Path home) {

  /** As {@code launcher/bench.sh} says. */
  static Installation ofLauncher() {
    return new Installation(Path.of(System.getProperty("bench.home", "")).toAbsolutePath());
  }

  Path mysqlServer() {
    return home.resolve("launcher/mysql-server.sh");
  }

  /** Where a run keeps everything that it makes. */
  Path benchFolder(String run) {
    return home.resolve("target/bench").resolve(run);
  }

  /** How a program is started, up to its own arguments, with further options for its JVM. */
  List<String> start(String program, String... options) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(words("bench.jvm." + program));
    var cache = System.getProperty("bench.cache." + program, "");
    if (!cache.isEmpty()) {
      command.add("-XX:AOTCache=" + cache);
    }
    command.addAll(List.of(options));
    command.addAll(List.of("-jar", System.getProperty("bench.jar." + program, "")));
    return command;
  }

  private static List<String> words(String property) {
    var text = System.getProperty(property, "").strip();
    return text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
  }
}
