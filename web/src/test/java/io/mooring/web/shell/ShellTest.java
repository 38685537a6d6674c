package io.mooring.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.sidenav.SideNavItem;
import io.mooring.access.SamplePeople;
import org.junit.jupiter.api.Test;

class ShellTest extends OnStage {

  @Test
  void theBareAddressLeadsToTheDevices() {
    assertThat(navigate("", com.vaadin.flow.component.Component.class).getClass().getSimpleName())
        .isEqualTo("DevicesView");
  }

  @Test
  void somebodyWithoutARoleIsToldWhichToAskFor() {
    signedInAs(SamplePeople.NOBODY);

    navigate("devices", NoRole.class);

    assertThat(page())
        .contains("signed in as nora.nobody", "Mooring.Reader", "Mooring.Helpdesk", "Sign out");
  }

  @Test
  void whoHasARoleHasNoUseForThatPage() {
    navigate("no-role", com.vaadin.flow.component.Component.class);

    assertThat(getCurrentView()).isNotInstanceOf(NoRole.class);
  }

  @Test
  void theAuditLogIsOfferedToThoseWhoMayReadIt() {
    assertThat(pages())
        .containsExactly(
            "Overview",
            "Devices",
            "Users",
            "Apps",
            "Duplicates",
            "Health",
            "Co-management",
            "Co-existence",
            "Autopilot",
            "Conditional access",
            "Tenant settings",
            "Sites",
            "Protection",
            "API tokens");
  }

  @Test
  void anAuditorSeesTheAuditLog() {
    signedInAs(SamplePeople.AUDITOR);

    assertThat(pages()).contains("Audit log");
  }

  @Test
  void theNavigationCountsDevices() {
    var estate = estate();
    estate.bring(estate.row(16777216, "PC-1"), estate.row(16777217, "PC-2"));
    signedInAs(SamplePeople.READER);

    var devices =
        find(SideNavItem.class).withCondition(item -> "Devices".equals(item.getLabel())).single();
    assertThat(text(devices)).contains("2");
  }

  @Test
  void aSearchFromElsewhereLeadsToTheList() {
    navigate("tokens", com.vaadin.flow.component.Component.class);
    var shell = find(Shell.class).single();
    shell.search.setValue("anna");

    shell.search.entered();

    assertThat(getCurrentView()).isInstanceOf(Searching.class);
    assertThat(((Searching) getCurrentView()).searched()).isEqualTo("anna");
    assertThat(shell.search.getValue()).isEqualTo("anna");
  }

  @Test
  void anUnknownAddressGetsAFriendlyPage() {
    navigate("nowhere", NotFoundPage.class);

    assertThat(page()).contains("There is no such page");
  }

  private void openDevices() {
    navigate("devices", com.vaadin.flow.component.Component.class);
  }

  private java.util.List<String> pages() {
    openDevices();
    return find(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
  }
}
