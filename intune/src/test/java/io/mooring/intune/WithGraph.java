package io.mooring.intune;

import io.mooring.intune.testing.ManualTime;
import io.mooring.intune.testing.TestGraph;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;

/** A test against a Graph on loopback, for which time passes by waiting alone. */
class WithGraph {

  final TestGraph graph = new TestGraph();
  final ManualTime time = new ManualTime();
  final Intune intune = Intune.at(graph.access(), time, time, new SplittableRandom(1));

  @AfterEach
  void end() {
    graph.close();
  }
}
