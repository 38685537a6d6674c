package io.mooring.lab.bench;

import tools.jackson.databind.node.ObjectNode;

/** One benchmark, which fills the line that is printed. */
interface Benchmark {

  void measure(Run run, ObjectNode line) throws Exception;
}
