package io.mooring.lab.bench;

import java.nio.file.Path;

/**
 * One run of a benchmark.
 *
 * @param folder its own, empty at the beginning and gone at the end
 */
record Run(
    int devices, Database database, Installation installation, Path folder, Processes processes) {

  /** The same with the portal as it was built. */
  Run asBuilt() {
    return new Run(devices, database, installation.asBuilt(), folder, processes);
  }

  /** Tells the person who waits; standard output is for the lines alone. */
  @SuppressWarnings("SystemOut")
  void say(String words, Object... values) {
    System.err.printf("  " + words + "%n", values);
  }
}
