package io.mooring.intune;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.cloud.Asked;
import io.mooring.cloud.Doubt;
import io.mooring.cloud.MdmAuthority;
import io.mooring.cloud.Organization;
import io.mooring.cloud.Word;
import io.mooring.intune.testing.TestGraph;
import io.mooring.intune.testing.TestGraph.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphOrganizationsTest extends WithGraph {

  @Test
  void theAuthorityIsAskedForByNameAndNotSetIsAnAnswer() {
    graph.answer =
        _ ->
            TestGraph.page(
                List.of(
                    """
                    {"id":"o-1","displayName":"Contoso",
                     "mobileDeviceManagementAuthority":"unknown"}\
                    """),
                "");

    assertThat(intune.organizations().own())
        .isEqualTo(
            new Asked.Found<>(
                new Organization("o-1", "Contoso", new Word<>("unknown", MdmAuthority.NOT_SET))));
    assertThat(graph.askedFor("mobileDeviceManagementAuthority")).isOne();
  }

  @Test
  void aMissingPermissionIsNamedAndAnEmptyListIsNoAnswer() {
    graph.answer = _ -> Reply.error(403, "Authorization_RequestDenied", Map.of());
    assertThat(intune.organizations().own())
        .isInstanceOfSatisfying(
            Asked.NotAnswered.class,
            refused -> assertThat(refused.doubt().sentence()).contains("Organization.Read.All"));

    graph.answer = _ -> TestGraph.page(List.of(), "");
    assertThat(intune.organizations().own())
        .isInstanceOfSatisfying(
            Asked.NotAnswered.class,
            empty -> assertThat(empty.doubt().cause()).isEqualTo(Doubt.Cause.NONSENSE));
  }
}
