package io.mooring.lab.graph;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** The faults that are on now, and the calls that are counted for them. */
final class GraphFaultSwitch {

  private GraphFaults faults = GraphFaults.NONE;
  private long calls;
  private long throttled;
  private long unavailable;

  synchronized GraphFaults now() {
    return faults;
  }

  synchronized void change(UnaryOperator<GraphFaults> change) {
    faults = change.apply(faults);
  }

  /** Counts a call, and refuses it when its turn has come. */
  synchronized void strike() {
    calls++;
    if (inTurn(faults.throttleEvery())) {
      throttled++;
      throw Refusal.tooMany(faults.retryAfter());
    }
    if (inTurn(faults.unavailableEvery())) {
      unavailable++;
      throw Refusal.unavailable(faults.retryAfter());
    }
  }

  private boolean inTurn(int every) {
    return every > 0 && calls % every == 0;
  }

  /** Whether the page before is answered once more. */
  synchronized boolean repeats() {
    var left = faults.repeatPages();
    faults = faults.withPages(Math.max(0, left - 1), faults.skipPages(), faults.endAfterPages());
    return left > 0;
  }

  /** Whether a page is left out. */
  synchronized boolean skips() {
    var left = faults.skipPages();
    faults = faults.withPages(faults.repeatPages(), Math.max(0, left - 1), faults.endAfterPages());
    return left > 0;
  }

  synchronized boolean endsAfter(int page) {
    return faults.endAfterPages() > 0 && page >= faults.endAfterPages();
  }

  synchronized ObjectNode tell() {
    var node = faults.tell();
    node.put("calls", calls);
    node.put("throttled", throttled);
    node.put("unavailable", unavailable);
    return node;
  }
}
