package io.mooring.intune.graph;

import java.util.List;

/** Up to 20 questions in one call (Microsoft: JSON batching). */
public record Batch(List<Step> requests) {

  static final int MOST_STEPS = 20;

  public Batch {
    requests = List.copyOf(requests);
  }

  /**
   * One of them.
   *
   * @param url behind the version
   */
  public record Step(String id, String method, String url) {

    static Step get(String id, String url) {
      return new Step(id, "GET", url);
    }
  }
}
