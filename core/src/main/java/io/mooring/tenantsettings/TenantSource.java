package io.mooring.tenantsettings;

import io.mooring.cloud.CloudPass;
import io.mooring.cloud.Organization;
import io.mooring.cloud.Organizations;
import io.mooring.subject.Question;
import io.mooring.subject.Shelf;
import io.mooring.subject.Subject;
import io.mooring.subject.SubjectSource;
import io.mooring.subject.Turn;
import java.time.Clock;
import java.util.List;

/** Reads the tenant's own settings. */
public record TenantSource(Organizations graph, Shelf<Organization> shelf, Clock clock)
    implements SubjectSource {

  @Override
  public Subject subject() {
    return Subject.TENANT;
  }

  @Override
  public CloudPass read(Turn turn) {
    return Question.ask(clock, graph::own, own -> shelf.put(turn.reading(), List.of(own)));
  }
}
