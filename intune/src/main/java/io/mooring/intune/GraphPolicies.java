package io.mooring.intune;

import io.mooring.cloud.AccessPolicy;
import io.mooring.cloud.CloudPass;
import io.mooring.cloud.CloudPolicies;
import io.mooring.cloud.CompliancePolicy;
import io.mooring.cloud.CompliancePolicy.Step;
import io.mooring.cloud.PolicyId;
import io.mooring.intune.graph.Family;
import io.mooring.intune.graph.Graph;
import io.mooring.intune.graph.Item;
import io.mooring.intune.graph.Listing;
import io.mooring.intune.graph.Permission;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The policies of Graph's v1.0. */
record GraphPolicies(Graph graph) implements CloudPolicies {

  @Override
  public CloudPass compliance(Consumer<List<CompliancePolicy>> pages) {
    return graph.read(
        new Listing<>(
            Family.CONFIGURATION,
            Permission.CONFIGURATION,
            graph.v1()::compliancePolicies,
            graph.v1()::follow,
            new Listing.Count.NotOffered(),
            GraphPolicies::compliance),
        pages);
  }

  @Override
  public CloudPass access(Consumer<List<AccessPolicy>> pages) {
    return graph.read(
        new Listing<>(
            Family.ACCESS_POLICIES,
            Permission.POLICIES,
            graph.v1()::accessPolicies,
            graph.v1()::follow,
            new Listing.Count.NotOffered(),
            AccessPolicyItem::read),
        pages);
  }

  private static CompliancePolicy compliance(Item item) {
    return new CompliancePolicy(
        new PolicyId(item.id()),
        item.text("displayName"),
        item.kind(),
        item.number("version"),
        item.when("lastModifiedDateTime"),
        item.holds("assignments"),
        item.items("scheduledActionsForRule").stream().flatMap(GraphPolicies::steps).toList());
  }

  private static Stream<Step> steps(Item rule) {
    return rule.items("scheduledActionConfigurations").stream()
        .flatMap(step ->
            step.maybe("actionType").stream()
                .map(action -> new Step(action, step.number("gracePeriodHours"))));
  }
}
