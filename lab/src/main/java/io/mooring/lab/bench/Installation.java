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

  Path labJar() {
    return home.resolve("lab/target/lab.jar");
  }

  Path portalJar() {
    return home.resolve("web/target/mooring-portal.jar");
  }

  Path connectorJar() {
    return home.resolve("connector/target/connector.jar");
  }

  Path mysqlServer() {
    return home.resolve("launcher/mysql-server.sh");
  }

  /** The JVM with the options that the launcher gives to this program, up to its jar. */
  List<String> jvm(String program) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    var options = System.getProperty("bench.jvm." + program, "").strip();
    if (!options.isEmpty()) {
      command.addAll(List.of(options.split("\\s+")));
    }
    return command;
  }
}
