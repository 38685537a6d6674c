package io.mooring.analytics;

import io.mooring.cloud.CloudPass;
import io.mooring.cloud.EndpointAnalytics;
import io.mooring.cloud.Insight;
import io.mooring.subject.Question;
import io.mooring.subject.Shelf;
import io.mooring.subject.Subject;
import io.mooring.subject.SubjectSource;
import io.mooring.subject.Turn;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;

/** Reads what Endpoint analytics found in the estate. */
public record InsightSource(EndpointAnalytics graph, Shelf<Insight> shelf, Clock clock)
    implements SubjectSource {

  @Override
  public Subject subject() {
    return Subject.INSIGHTS;
  }

  @Override
  public CloudPass read(Turn turn) {
    return Question.ask(
        clock, graph::insights, found -> shelf.put(turn.reading(), onceEach(found)));
  }

  private static List<Insight> onceEach(List<Insight> found) {
    var byId = new LinkedHashMap<String, Insight>();
    found.forEach(insight -> byId.putIfAbsent(insight.id(), insight));
    return List.copyOf(byId.values());
  }
}
