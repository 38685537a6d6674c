package io.mooring.intune;

import io.mooring.cloud.Asked;
import io.mooring.cloud.Doubt;
import io.mooring.cloud.MdmAuthority;
import io.mooring.cloud.Organization;
import io.mooring.cloud.Organizations;
import io.mooring.intune.graph.Answer;
import io.mooring.intune.graph.Family;
import io.mooring.intune.graph.Graph;
import io.mooring.intune.graph.Item;
import io.mooring.intune.graph.Permission;

/** The tenant in Graph's v1.0: a list of one. */
record GraphOrganizations(Graph graph) implements Organizations {

  @Override
  public Asked<Organization> own() {
    var answer = graph.askOne(Family.DIRECTORY, Permission.ORGANIZATION, graph.v1()::organization);
    return switch (answer) {
      case Answer.Given(var item) ->
          item.items("value").stream()
              .findFirst()
              .<Asked<Organization>>map(own -> new Asked.Found<>(organization(own)))
              .orElseGet(() -> new Asked.NotAnswered<>(nobody()));
      case Answer.Refused(var fault) -> new Asked.NotAnswered<>(fault.doubt());
    };
  }

  private static Doubt nobody() {
    return new Doubt(Doubt.Cause.NONSENSE, "Graph lists no organization of the app's tenant.");
  }

  private static Organization organization(Item item) {
    return new Organization(
        item.id(),
        item.text("displayName"),
        item.word("mobileDeviceManagementAuthority", MdmAuthority.class));
  }
}
