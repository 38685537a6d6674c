package io.mooring.web.conditionalaccess;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.SamplePeople;
import io.mooring.cloud.AccessPolicy.State;
import io.mooring.cloud.CompliancePolicy;
import io.mooring.cloud.CompliancePolicy.Step;
import io.mooring.cloud.PolicyId;
import io.mooring.subject.Subject;
import io.mooring.web.shell.OnStage;
import io.mooring.web.shell.SamplePolicies;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoliciesViewTest extends OnStage {

  @Test
  void policiesAreListedWithTheirStateAndDemands() {
    signedInAs(SamplePeople.READER);
    cloud.accessPolicies.put(
        cloud.read(person, Subject.ACCESS_POLICIES),
        List.of(
            SamplePolicies.compliantDevice("Office", State.ENABLED),
            SamplePolicies.compliantDevice("Trial", State.REPORT_ONLY)));
    var steps = List.of(new Step("block", 48L), new Step("notification", 0L));
    cloud.compliancePolicies.put(
        cloud.read(person, Subject.COMPLIANCE_POLICIES),
        List.of(
            new CompliancePolicy(
                new PolicyId("c-1"),
                "Laptops",
                "windows10CompliancePolicy",
                1L,
                null,
                false,
                steps)));

    navigate("conditional-access", PoliciesView.class);

    assertThat(page())
        .contains("Read just now.", "Office", "On", "Trial", "Report only", "Any platform")
        .contains("Compliant device", "2 of 2", "Laptops", "Assigned to nobody")
        .contains("block after 48 hours, notification at once");
  }

  @Test
  void beforeTheyWereReadThePageSaysWhereToLook() {
    navigate("conditional-access", PoliciesView.class);

    assertThat(page()).contains("No policies have been read", "Tenant settings");
  }
}
