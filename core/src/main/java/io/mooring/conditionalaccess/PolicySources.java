package io.mooring.conditionalaccess;

import io.mooring.cloud.AccessPolicy;
import io.mooring.cloud.CloudPass;
import io.mooring.cloud.CloudPolicies;
import io.mooring.cloud.CompliancePolicy;
import io.mooring.subject.Shelf;
import io.mooring.subject.Subject;
import io.mooring.subject.SubjectSource;
import io.mooring.subject.Turn;

/** Reads the policies, each kind by itself. */
public final class PolicySources {

  private PolicySources() {}

  /** Conditional Access. */
  public record OfAccess(CloudPolicies graph, Shelf<AccessPolicy> shelf) implements SubjectSource {

    @Override
    public Subject subject() {
      return Subject.ACCESS_POLICIES;
    }

    @Override
    public CloudPass read(Turn turn) {
      return graph.access(page -> shelf.put(turn.reading(), page));
    }
  }

  /** Compliance. */
  public record OfCompliance(CloudPolicies graph, Shelf<CompliancePolicy> shelf)
      implements SubjectSource {

    @Override
    public Subject subject() {
      return Subject.COMPLIANCE_POLICIES;
    }

    @Override
    public CloudPass read(Turn turn) {
      return graph.compliance(page -> shelf.put(turn.reading(), page));
    }
  }
}
