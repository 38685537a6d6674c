package io.mooring.lab.graph;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Graph over an estate that has each kind of mismatch. */
abstract class AtGraph {

  static final int SIZE = 1500;

  @TempDir Path folder;
  RunningGraph graph;

  @BeforeEach
  void start() {
    graph = new RunningGraph(folder, SIZE);
  }

  @AfterEach
  void stop() {
    graph.close();
  }
}
