package io.mooring.web.apps;

import static io.mooring.SettableClock.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import io.mooring.SampleEstate;
import io.mooring.access.SamplePeople;
import io.mooring.access.TenantId;
import io.mooring.app.FoundApp;
import io.mooring.cloud.DetectedApp;
import io.mooring.cloud.DetectedAppId;
import io.mooring.device.DeviceId;
import io.mooring.device.DeviceSummary;
import io.mooring.web.parts.PagedGrid;
import io.mooring.web.shell.OnStage;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppsViewTest extends OnStage {

  private static final TenantId TENANT = SamplePeople.HELPDESK.tenant();

  private final SampleEstate estate = estate();
  private final DeviceId pc = estate.device(SampleEstate.FIRST_ID, "PC-1").id();

  @Test
  void listsAppsAndFindsThemByTheirBeginning() {
    found("Teams", List.of(pc));
    found("Edge", List.of());

    assertThat(names(open("apps", AppsView.class))).containsExactly("Edge", "Teams");
    assertThat(names(open("apps?search=tea", AppsView.class))).containsExactly("Teams");
    open("apps?search=eams", AppsView.class);
    assertThat(page()).contains("No app found");
  }

  @Test
  void anAppsNumberIsThatOfItsDevices() {
    found("Teams", List.of(pc));

    open("apps/teams-1", AppView.class);

    assertThat(page()).contains("Teams 1", "1 device has it, as Intune said", "Contoso");
    var devices = devices();
    assertThat(devices).containsExactly("PC-1");
  }

  @Test
  void aDevicesAppsAreOnItsPage() {
    found("Teams", List.of(pc));
    found("Edge", List.of());

    open("devices/" + pc, Component.class);

    assertThat(page()).contains("Apps (1)", "Teams").doesNotContain("Edge");
  }

  @Test
  void whereThereAreNoneItSaysFromWhereTheyCome() {
    open("apps", AppsView.class);
    assertThat(page()).contains("No apps yet");

    open("apps/none", AppView.class);
    assertThat(page()).contains("There is no such app");
  }

  private void found(String name, List<DeviceId> devices) {
    var id = new DetectedAppId(name.toLowerCase(java.util.Locale.ROOT) + "-1");
    mooring.apps.put(TENANT, List.of(new DetectedApp(id, name, "1", "Contoso", "windows", 1L, 1L)));
    mooring.apps.change(TENANT, id, devices, List.of());
    mooring.apps.asked(TENANT, id, MONDAY, true);
  }

  private static List<String> names(AppsView view) {
    return view.list.grid().getLazyDataView().getItems().map(FoundApp::name).toList();
  }

  @SuppressWarnings("unchecked") // the one table of these pages lists devices
  private List<String> devices() {
    var table = (PagedGrid<DeviceSummary>) find(PagedGrid.class).single();
    return table.getGenericDataView().getItems().map(DeviceSummary::name).toList();
  }
}
