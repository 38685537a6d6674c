package io.mooring.web.comanagement;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import io.mooring.SampleEstate;
import io.mooring.access.SamplePeople;
import io.mooring.authority.Attestation;
import io.mooring.authority.Slider;
import io.mooring.authority.Workload;
import io.mooring.device.FilterText;
import io.mooring.web.parts.DeviceLink;
import io.mooring.web.shell.OnStage;
import io.mooring.wire.Column;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CoManagementViewTest extends OnStage {

  private static final long ID = SampleEstate.FIRST_ID;

  private final SampleEstate estate = estate();

  @BeforeEach
  void asAdministrator() {
    signedInAs(SamplePeople.ADMINISTRATOR);
  }

  private void bring() {
    var shared =
        Map.of(
            Column.MDM_ENROLLED, "true",
            Column.CO_MANAGEMENT_POLICY, "true",
            Column.CO_MANAGEMENT_FLAGS, "8257");
    estate.bring(estate.row(ID, "PC-1", shared), estate.row(ID + 1, "PC-2"));
  }

  @Test
  void everyNumberOpensItsList() {
    bring();
    var view = open();

    assertThat(view.head.said()).isEqualTo("1 of 2 devices co-managed");
    assertThat(link("managementState:coManaged clientApps:intune")).isEqualTo("1");
    assertThat(link("managementState:coManaged clientApps:configMgr")).isEqualTo("0");
    assertThat(link("managementState:coManaged windowsUpdatePolicies:configMgr")).isEqualTo("1");
    assertThat(link("managementState:coManaged")).isEqualTo("1");
    assertThat(link("kind:workstation enrolment:enrolled,policy,provisioned")).isEqualTo("1");
    assertThat(link("kind:workstation os:\"Windows 11 24H2\"")).isEqualTo("2");
    for (var number : find(DeviceLink.class).all()) {
      assertThat(number.getText()).isEqualTo(Long.toString(count(number)));
    }
  }

  /** What the list behind the link has. */
  private long count(DeviceLink number) {
    var filter =
        FilterText.parse(
            URLDecoder.decode(
                    number.getHref().replaceFirst("devices\\?", ""), StandardCharsets.UTF_8)
                .replaceAll("(\\w+)=([^&]*)&?", "$1:\"$2\" "));
    return mooring.directory.count(person, filter).number();
  }

  private String link(String text) {
    var address = DeviceLink.address(FilterText.parse(text));
    return find(DeviceLink.class).all().stream()
        .filter(link -> link.getHref().equals(address))
        .map(Anchor::getText)
        .distinct()
        .reduce("", String::concat);
  }

  @Test
  void beforeTheFirstDeviceItSaysSo() {
    open();

    assertThat(find(DeviceLink.class).all()).isEmpty();
    assertThat(getCurrentView().getElement().getTextRecursively())
        .contains("No device is known yet");
  }

  @Test
  void whoSaysWhereASliderStandsSeesWhoHasYetToFollow() {
    bring();
    var view = open();
    var dialog = dialog();
    dialog.row(Workload.CLIENT_APPS).position.setValue(Slider.CONFIGMGR);
    dialog.row(Workload.WINDOWS_UPDATE_POLICIES).position.setValue(Slider.PILOT_INTUNE);

    test(dialog.save).click();
    assertThat(dialog.row(Workload.WINDOWS_UPDATE_POLICIES).pilot.getErrorMessage())
        .contains("Type a collection id");
    dialog.row(Workload.WINDOWS_UPDATE_POLICIES).pilot.setValue("ps100012");
    test(dialog.save).click();

    assertThat(view.sliders.getElement().getTextRecursively())
        .contains("Configuration Manager, since 5 Jan 2026", "Pilot Intune with PS100012")
        .contains("by ada.admin on 5 Jan 2026", "Not known");
    assertThat(link("managementState:coManaged clientApps:catchingUp")).isEqualTo("1");
    assertThat(link("managementState:coManaged clientApps:intune")).isEqualTo("0");
    assertThat(mooring.attestation.of(person, estate.site().key())).hasSize(2);
  }

  /** The form of one is open while another states something else. */
  @Test
  void whatTwoStateAtTheSameTimeStands() {
    open();
    var dialog = dialog();
    var word = Optional.of(new Attestation.Word(Slider.INTUNE, null, null));
    var other = Map.of(Workload.WINDOWS_UPDATE_POLICIES, word);
    mooring.attestation.attest(SamplePeople.ADMINISTRATOR, estate.site().key(), other);
    dialog.row(Workload.CLIENT_APPS).position.setValue(Slider.CONFIGMGR);

    test(dialog.save).click();

    assertThat(mooring.attestation.of(person, estate.site().key()))
        .containsOnlyKeys(Workload.CLIENT_APPS, Workload.WINDOWS_UPDATE_POLICIES);
  }

  @Test
  void aDayToComeIsRefusedAndNothingIsKept() {
    open();
    var dialog = dialog();
    var row = dialog.row(Workload.CLIENT_APPS);
    row.position.setValue(Slider.INTUNE);
    row.since.setValue(
        LocalDate.ofInstant(mooring.clock.instant().plus(Duration.ofDays(2)), ZoneOffset.UTC));

    test(dialog.save).click();

    assertThat(row.since.getErrorMessage()).contains("not on a day to come");
    assertThat(mooring.attestation.of(person, estate.site().key())).isEmpty();
  }

  @Test
  void aReaderReadsOnly() {
    signedInAs(SamplePeople.READER);
    open();

    assertThat(find(Button.class).withText("Say where they stand").all()).isEmpty();
  }

  private CoManagementView open() {
    return open("co-management", CoManagementView.class);
  }

  private SlidersDialog dialog() {
    test(find(Button.class).withText("Say where they stand").single()).click();
    return find(SlidersDialog.class).single();
  }
}
