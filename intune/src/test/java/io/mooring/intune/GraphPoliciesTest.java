package io.mooring.intune;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.cloud.AccessPolicy;
import io.mooring.cloud.AccessPolicy.Choice;
import io.mooring.cloud.AccessPolicy.Conditions;
import io.mooring.cloud.AccessPolicy.Control;
import io.mooring.cloud.AccessPolicy.DeviceRule;
import io.mooring.cloud.AccessPolicy.Grant;
import io.mooring.cloud.CompliancePolicy;
import io.mooring.cloud.PolicyId;
import io.mooring.cloud.When;
import io.mooring.cloud.Word;
import io.mooring.intune.testing.TestGraph;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphPoliciesTest extends WithGraph {

  private static final Choice NOTHING = new Choice(List.of(), List.of());

  private List<AccessPolicy> access(String... items) {
    graph.answer = _ -> TestGraph.page(List.of(items), "");
    var policies = new ArrayList<AccessPolicy>();
    assertThat(intune.policies().access(policies::addAll).trusted()).isTrue();
    return policies;
  }

  @Test
  void aCompliancePolicyIsReadWithItsSteps() {
    graph.answer =
        _ ->
            TestGraph.page(
                List.of(
                    """
                    {"@odata.type":"#microsoft.graph.windows10CompliancePolicy","id":"p-1",
                     "displayName":"Windows","version":7,
                     "lastModifiedDateTime":"2026-10-01T00:00:00Z","assignments":[{"id":"x"}],
                     "scheduledActionsForRule":[{"scheduledActionConfigurations":[
                       {"actionType":"block","gracePeriodHours":72},{"gracePeriodHours":1}]}]}\
                    """),
                "");
    var policies = new ArrayList<CompliancePolicy>();

    assertThat(intune.policies().compliance(policies::addAll).trusted()).isTrue();

    assertThat(policies)
        .containsExactly(
            new CompliancePolicy(
                new PolicyId("p-1"),
                "Windows",
                "windows10CompliancePolicy",
                7L,
                new When.At(Instant.parse("2026-10-01T00:00:00Z")),
                true,
                List.of(new CompliancePolicy.Step("block", 72L))));
  }

  @Test
  void aPolicyOfConditionalAccessIsReadWithItsConditions() {
    var policies =
        access(
            """
            {"id":"c-1","displayName":"Only good PCs","state":"enabledForReportingButNotEnforced",
             "conditions":{"clientAppTypes":["all"],"platforms":{"includePlatforms":["windows"]},
               "locations":null,"userRiskLevels":[],"insiderRiskLevels":"elevated",
               "applications":{"includeApplications":["All"],"excludeApplications":["app-1"]},
               "users":{"includeUsers":["All"],"excludeUsers":["u-1"],"excludeGroups":["g-1"]},
               "devices":{"deviceFilter":{"mode":"exclude",
                 "rule":"device.trustType -eq \\"ServerAD\\""}}},
             "grantControls":{"operator":"OR",
               "builtInControls":["compliantDevice","domainJoinedDevice","newControl"]}}\
            """);

    assertThat(policies)
        .containsExactly(
            new AccessPolicy(
                new PolicyId("c-1"),
                "Only good PCs",
                new Word<>("enabledForReportingButNotEnforced", AccessPolicy.State.REPORT_ONLY),
                new Conditions(
                    new Choice(List.of("All"), List.of("u-1")),
                    new Choice(List.of(), List.of("g-1")),
                    NOTHING,
                    new Choice(List.of("All"), List.of("app-1")),
                    new Choice(List.of("windows"), List.of()),
                    NOTHING,
                    List.of("all"),
                    new DeviceRule("exclude", "device.trustType -eq \"ServerAD\""),
                    true),
                new Grant(
                    "OR",
                    List.of(
                        new Word<>("compliantDevice", Control.COMPLIANT_DEVICE),
                        new Word<>("domainJoinedDevice", Control.HYBRID_JOINED_DEVICE),
                        new Word<>("newControl", null)))));
  }

  @Test
  void aPolicyWithoutControlsGrantsNothing() {
    var policies =
        access("{\"id\":\"c-1\",\"state\":\"disabled\",\"conditions\":{},\"grantControls\":null}");

    assertThat(policies)
        .singleElement()
        .satisfies(policy -> {
          assertThat(policy.grant()).isNull();
          assertThat(policy.conditions().devices()).isNull();
          assertThat(policy.conditions().risks()).isFalse();
        });
  }

  @Test
  void oneCallASecondIsAllThatGraphAllowsHere() {
    access("{\"id\":\"c-1\"}");
    access("{\"id\":\"c-1\"}");

    assertThat(time.rests).containsExactly(Duration.ofSeconds(1));
  }
}
