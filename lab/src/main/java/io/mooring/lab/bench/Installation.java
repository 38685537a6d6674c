package io.mooring.lab.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the programs are, and how the launcher starts them.
 *
 * @param home the folder of {@code ./mooring}
 * @param quick whether the portal starts as the launcher starts it, or from the jar as it was built
 */
record Installation(Path home, boolean quick) {

  /** As {@code launcher/bench.sh} says. */
  static Installation ofLauncher() {
    return new Installation(Path.of(System.getProperty("bench.home", "")).toAbsolutePath(), true);
  }

  Installation asBuilt() {
    return new Installation(home, false);
  }

  Path mysqlServer() {
    return home.resolve("launcher/mysql-server.sh");
  }

  /** Where a run keeps everything that it makes. */
  Path benchFolder(String run) {
    return home.resolve("target/bench").resolve(run);
  }

  /** A JVM with a program's options. */
  List<String> java(String program) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(words("bench.jvm." + program));
    return command;
  }

  /** How a program is started, up to its own arguments, with further options for its JVM. */
  List<String> start(String program, String... options) {
    var command = new ArrayList<>(java(program));
    var cache = System.getProperty("bench.cache." + program, "");
    if (quick && !cache.isEmpty()) {
      command.add("-XX:AOTCache=" + cache);
    }
    command.addAll(List.of(options));
    command.addAll(List.of("-jar", jar(program)));
    return command;
  }

  private String jar(String program) {
    return quick || !program.equals("portal")
        ? System.getProperty("bench.jar." + program, "")
        : home.resolve("web/target/mooring-portal.jar").toString();
  }

  private static List<String> words(String property) {
    var text = System.getProperty(property, "").strip();
    return text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
  }
}
