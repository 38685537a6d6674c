package io.mooring.web.devices;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTableRow;
import io.mooring.SampleEstate;
import io.mooring.access.SamplePeople;
import io.mooring.action.Order;
import io.mooring.cloud.AccessPolicy.State;
import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.subject.Subject;
import io.mooring.web.shell.OnStage;
import io.mooring.web.shell.SamplePolicies;
import io.mooring.wire.Column;
import io.mooring.wire.Orders.Outcome;
import io.mooring.wire.Orders.Report;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeviceViewTest extends OnStage {

  private static final long ID = SampleEstate.FIRST_ID;
  private static final String SYNC = "Sync machine policy";

  private final SampleEstate estate = estate();

  @Test
  void saysWhatACallerIsAskedAbout() {
    estate.bring(
        estate.row(
            ID,
            "PC-1",
            Map.of(
                Column.CURRENT_USER, "CONTOSO\\anna.keller",
                Column.CLIENT_STATE, "1",
                Column.CLIENT_VERSION, "5.00.9128.1007",
                Column.DISK_FREE, "10240",
                Column.DISK_SIZE, "102400")));
    open(estate.find("PC-1"));

    assertThat(page())
        .contains("CONTOSO\\anna.keller (signed in now)")
        .contains("Pending restart", "10.0 GB of 100 GB (10 %)")
        .contains("Windows 11 24H2 · 10.0.26100.4774")
        .contains("older than the site's 5.00.9141.1000")
        .contains("PS1 · just now");
  }

  @Test
  void whatIsNotKnownIsSaidSo() {
    open(estate.device(ID, "PC-1"));

    assertThat(page()).contains("Boundary group" + FactLine.NOT_KNOWN);
  }

  @Test
  void saysWhatPoliciesDemandOfItAndOnWhatThatRests() {
    cloud.accessPolicies.put(
        cloud.read(person, Subject.ACCESS_POLICIES),
        List.of(
            SamplePolicies.compliantDevice("Office", State.ENABLED),
            SamplePolicies.blocking("Kiosks", "device.model -eq \"Kiosk\""),
            SamplePolicies.compliantDevice("Old", State.DISABLED)));

    open(estate.device(ID, "PC-1"));

    assertThat(page())
        .contains("Compliance not known", "Intune says nothing of its compliance.")
        .contains("ConfigMgr alone manages it", "Office On", "Not known here: who signs in")
        .contains("Kiosks OnDepends on its filter")
        .doesNotContain("Old Off");
  }

  @Test
  void saysWhatAutopilotMakesOfACoManagedDevice() {
    cloud.read(person, Subject.AUTOPILOT);
    var coManaged = Map.of(Column.MDM_ENROLLED, "true", Column.CO_MANAGEMENT_POLICY, "true");
    estate.bring(estate.row(ID, "PC-1", coManaged));

    open(estate.find("PC-1"));

    assertThat(page())
        .contains("At its next reset", "Not registered", "Autopilot has no identity with its");
  }

  @Test
  void saysWhoIsInChargeAndWhy() {
    var reported =
        Map.of(
            Column.MDM_ENROLLED, "true",
            Column.CO_MANAGEMENT_POLICY, "true",
            Column.CO_MANAGEMENT_FLAGS, "12349");
    estate.bring(estate.row(ID, "PC-1", reported));
    open(estate.find("PC-1"));

    assertThat(inCharge("Windows Update policies"))
        .contains("Intune", "Its client reported so just now.")
        .contains("It is enrolled in Intune and has the co-management policy.")
        .contains("Configured: not known. Nobody has said where the site's slider stands.");
    assertThat(inCharge("Client apps"))
        .contains("ConfigMgr", "Reported: ConfigMgr (PS1, just now)");
    assertThat(inCharge("Resource access policies")).contains("Since release 2403");
    assertThat(inCharge("Everything else")).contains("ConfigMgr", "No slider moves it");
    assertThat(page()).contains("12349 · with Intune: Device configuration");
  }

  @Test
  void whatIsUnfoldedStaysSoWhenTheDeviceChanges() {
    open(estate.device(ID, "PC-1"));
    find(NativeDetails.class).all().getFirst().setOpen(true);
    estate.bring(estate.row(ID, "PC-1", Map.of(Column.MDM_ACTIVE, "true")));
    settle();

    assertThat(inCharge("Compliance policies")).contains("Another MDM");
    assertThat(find(NativeDetails.class).all()).filteredOn(NativeDetails::isOpen).hasSize(1);
  }

  @Test
  void besideAThirdPartyMdmItSaysWhatFollows() {
    open(estate.device(ID, "PC-1"));
    assertThat(page()).doesNotContain("0x8018000A");

    estate.bring(estate.row(ID, "PC-1", Map.of(Column.MDM_ACTIVE, "true")));
    settle();

    assertThat(page())
        .contains("Enrolled in a third-party MDM that nothing names, beside ConfigMgr.")
        .contains("Software updates: scan and installation", "Not stated by Microsoft")
        .contains("0x8018000A");
  }

  private String inCharge(String workload) {
    return find(NativeTableRow.class).all().stream()
        .map(OnStage::text)
        .filter(row -> row.startsWith(workload))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aReaderSeesTheActionAndWhyItIsNotTheirs() {
    signedInAs(SamplePeople.READER);
    open(estate.device(ID, "PC-1"));

    var sync = find(Button.class).withText(SYNC).single();
    assertThat(sync.isEnabled()).isFalse();
    assertThat(page()).contains("It takes the role Mooring.Helpdesk or Mooring.Administrator.");
    assertThat(sync.getElement().getAttribute("aria-describedby"))
        .isEqualTo("why-configmgr-restart");
    assertThat(find(Button.class).withText("Save note").exists()).isFalse();
  }

  @Test
  void anOrderIsWaitingBeforeItIsAnythingElse() {
    var device = estate.device(ID, "PC-1");
    open(device);

    order("Ticket 4711");

    assertThat(page())
        .contains("Waiting for the connector. Nothing has been sent yet.", "“Ticket 4711”")
        .doesNotContain("Confirmed", "Done");
    assertThat(mooring.actions.of(person, device.id())).hasSize(1);
  }

  @Test
  void aSentOrderWaitsForTheDeviceAndIsConfirmedByIt() {
    var device = estate.device(ID, "PC-1");
    open(device);
    order("");

    var leased = mooring.delivery.lease(estate.site().key(), 1_000).getFirst();
    settle();
    assertThat(page()).contains("Fetched by the connector.");
    mooring.delivery.claim(estate.connector(), estate.epoch(), List.of(leased.id()));
    mooring.delivery.report(estate.connector(), estate.epoch(), List.of(accepted(leased)));
    settle();
    assertThat(page()).contains("Sent to the site, waiting for the device.");
    mooring.clock.advance(Duration.ofMinutes(3));
    var asked = mooring.clock.instant().toString();
    estate.bring(estate.row(ID, "PC-1", Map.of(Column.LAST_POLICY_REQUEST, asked)));
    settle();

    assertThat(page()).contains("Confirmed: the device asked for policy at 08:03.");
  }

  @Test
  void anOfflineDeviceIsSaidBeforeAsking() {
    estate.bring(estate.row(ID, "PC-1", Map.of(Column.ONLINE, "false")));
    open(estate.find("PC-1"));

    test(find(Button.class).withText(SYNC).single()).click();

    assertThat(text(find(OrderDialog.class).single())).contains("The device is offline");
  }

  @Test
  void aRefusalIsReadInTheDialog() {
    var device = estate.device(ID, "PC-1");
    open(device);
    test(find(Button.class).withText(SYNC).single()).click();
    mooring.attachment.detach(SamplePeople.ADMINISTRATOR, estate.site().key().site());

    test(find(OrderDialog.class).single().send).click();

    assertThat(text(find(OrderDialog.class).single())).contains("no longer attached");
    assertThat(mooring.actions.of(person, device.id())).isEmpty();
  }

  @Test
  void aNoteIsWrittenAndRead() {
    var view = open(estate.device(ID, "PC-1"));

    view.panels.notes.text.setValue("Dock replaced <b>");
    test(view.panels.notes.save).click();

    assertThat(text(view.panels.notes)).contains("Dock replaced <b>", "hal.helpdesk");
  }

  @Test
  void anotherDevicesChangeIsNoNewsHere() {
    open(estate.device(ID, "PC-1"));
    var other = estate.device(ID + 1, "PC-2");

    mooring.directory.write(SamplePeople.HELPDESK, other.id(), "elsewhere");
    settle();

    assertThat(page()).doesNotContain("elsewhere");
  }

  @Test
  void nobodyListensOnceThePageIsLeft() {
    open(estate.device(ID, "PC-1"));
    navigate("tokens", com.vaadin.flow.component.Component.class);

    assertThat(live.listening()).as("the frame alone").isEqualTo(1);
  }

  @Test
  void anUnknownDeviceGetsAFriendlyPage() {
    navigate("devices/" + DeviceId.random(), DeviceView.class);

    assertThat(page()).contains("There is no such device");
  }

  @Test
  void theWayBackKeepsTheFilter() {
    var device = estate.device(ID, "PC-1");
    open("devices?q=pc", DevicesView.class);
    open(device);

    assertThat(find(Anchor.class).withText("Devices: “pc”").single().getHref())
        .isEqualTo("devices?q=pc");
  }

  private Report accepted(Order order) {
    return new Report(
        order.id().toString(),
        Outcome.ACCEPTED,
        "The site took it.",
        mooring.clock.instant(),
        Map.of("operationId", "16777217"));
  }

  private void order(String reason) {
    test(find(Button.class).withText(SYNC).single()).click();
    var dialog = find(OrderDialog.class).single();
    dialog.reason.setValue(reason);
    test(dialog.send).click();
  }

  private DeviceView open(Device device) {
    return navigate("devices/" + device.id(), DeviceView.class);
  }
}
