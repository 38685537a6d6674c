package io.mooring.web.devices;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.mooring.SampleEstate;
import io.mooring.access.SamplePeople;
import io.mooring.device.DeviceSummary;
import io.mooring.device.Facet;
import io.mooring.web.shell.OnStage;
import io.mooring.wire.Batch;
import io.mooring.wire.Column;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DevicesViewTest extends OnStage {

  private static final long ID = SampleEstate.FIRST_ID;

  @Test
  void listsDevicesInOrderOfNameWithATrueTotal() {
    var estate = estate();
    estate.bring(estate.row(ID, "PC-2"), estate.row(ID + 1, "PC-1"));

    var view = open("devices");

    assertThat(names(view)).containsExactly("PC-1", "PC-2");
    assertThat(view.head.said()).isEqualTo("2 devices");
  }

  @Test
  void aSearchIsInTheAddressAndInTheTotal() {
    two();
    var view = open("devices");

    view.search("ben");

    assertThat(names(view)).containsExactly("PC-BEN");
    assertThat(view.head.said()).isEqualTo("1 of 2 devices");
    assertThat(LastList.of(UI.getCurrent()).text()).isEqualTo("devices?q=ben");
  }

  @Test
  void theAddressIsTheTruth() {
    two();

    var view = open("devices?presence=offline&sort=-name");

    assertThat(names(view)).containsExactly("PC-ANNA");
    assertThat(view.facets.filter(Facet.PRESENCE).button.getText()).isEqualTo("Presence: Offline");
  }

  @Test
  void aFilterCountsItsValuesAndGoesIntoTheAddress() {
    two();
    var view = open("devices");
    var presence = view.facets.filter(Facet.PRESENCE);

    presence.unfold();
    assertThat(presence.values.getListDataView().getItems()).containsExactly("offline", "online");
    assertThat(presence.values.getItemLabelGenerator().apply("online")).isEqualTo("Online (1)");
    presence.values.setValue(Set.of("online"));

    assertThat(names(view)).containsExactly("PC-BEN");
    assertThat(LastList.of(UI.getCurrent()).text()).isEqualTo("devices?presence=online");
  }

  @Test
  void nothingFoundSaysWhatWasSoughtAndOffersToClear() {
    two();
    var view = open("devices?q=zzz&presence=online");

    assertThat(page()).contains("No device found", "“zzz”", "Presence: Online");
    test(find(Button.class).withText("Clear search and filters").single()).click();

    assertThat(view.head.said()).isEqualTo("2 devices");
  }

  @Test
  void withoutASiteItSaysHowToBegin() {
    signedInAs(SamplePeople.ADMINISTRATOR);
    open("devices");

    assertThat(page()).contains("No site is attached yet", "Attach a site");
  }

  @Test
  void withoutASiteOthersLearnWhomToAsk() {
    open("devices");

    assertThat(page()).contains("No site is attached yet", "Mooring.Administrator");
  }

  @Test
  void devicesAppearByThemselvesOnceTheyArrive() {
    var estate = estate();
    var view = open("devices");
    assertThat(page()).contains("No devices yet");

    estate.bring(estate.row(ID, "PC-1"));
    settle();

    assertThat(view.head.said()).isEqualTo("1 device");
    assertThat(names(view)).containsExactly("PC-1");
  }

  @Test
  void aRowFollowsItsDeviceAndStaysWhereItIs() {
    var estate = estate();
    estate.bring(estate.row(ID, "PC-ANNA"), estate.row(ID + 1, "PC-BEN"));
    var view = open("devices");
    settle();
    assertThat(row(view, 0)).isEqualTo("PC-ANNA online");

    estate.bring(estate.row(ID, "PC-ZOE", Map.of(Column.ONLINE, "false")));
    settle();

    assertThat(row(view, 0)).isEqualTo("PC-ZOE offline");
    assertThat(row(view, 1)).isEqualTo("PC-BEN online");
    view.search("pc");
    settle();
    assertThat(row(view, 0)).as("a new look").isEqualTo("PC-BEN online");
  }

  @Test
  void whatADeviceSaysIsNeverMarkup() {
    var estate = estate();
    estate.bring(estate.row(ID, "<b>PC</b>"));
    var view = open("devices");

    String name = test(view.grid).getLitRendererPropertyValue(0, "name", "name", String.class);
    assertThat(name).isEqualTo("<b>PC</b>");
    assertThat(view.grid.isVisible()).isTrue();
  }

  @Test
  void enterOpensTheOnlyDeviceThatIsFound() {
    two();
    var view = open("devices?q=pc-anna");

    view.enter();

    assertThat(getCurrentView()).isInstanceOf(DeviceView.class);
  }

  @Test
  void oneRequestOfTheListFetchesAtMostTwoPages() {
    var estate = estate();
    estate.bring(
        IntStream.range(0, 450)
            .mapToObj(n -> estate.row(ID + n, "PC-%03d".formatted(n)))
            .toArray(Batch.Row[]::new));
    var counted = new CountedRows(mooring.devices);
    use(counted.directory(mooring));
    signedInAs(SamplePeople.READER);
    var view = open("devices");
    settle();
    assertThat(counted.since()).isBetween(1L, 2L * DeviceGrid.PAGE);

    for (var start = 0; start < 400; start += DeviceGrid.PAGE) {
      view.grid.getDataCommunicator().setViewportRange(start, 2 * DeviceGrid.PAGE);
      settle();
      assertThat(counted.since()).as("rows from " + start).isLessThanOrEqualTo(200);
    }
    assertThat(view.grid.getDataCommunicator().getItem(449).name()).isEqualTo("PC-449");
  }

  @Test
  void anyPlaceOfALongListIsReachedWithoutReadingTheRowsBefore() {
    many(2_600);
    var counted = new CountedRows(mooring.devices);
    use(counted.directory(mooring));
    signedInAs(SamplePeople.READER);
    var view = open("devices");
    settle();
    counted.since();

    scroll(view, 1_300);

    assertThat(view.grid.getDataCommunicator().getItem(1_300).name()).isEqualTo("PC-1300");
    assertThat(counted.since()).isLessThanOrEqualTo(2L * DeviceGrid.PAGE);
  }

  @Test
  void theListStandsWhereItStoodAfterADevice() {
    var estate = many(600);
    var view = open("devices");
    settle();
    scroll(view, 300);
    view.stand(new Standing(310, view.grid.getDataCommunicator().getItem(310)));
    view.open(view.grid.getDataCommunicator().getItem(310));
    estate.bring(estate.row(ID + 900, "PC-0000-new"));

    var back = open("devices");
    settle();

    assertThat(back.grid.getDataCommunicator().getItem(310).name()).isEqualTo("PC-0310");
    assertThat(back.grid.getDataCommunicator().getItem(300).name()).isEqualTo("PC-0300");
  }

  private SampleEstate many(int devices) {
    var estate = estate();
    estate.bring(
        IntStream.range(0, devices)
            .mapToObj(n -> estate.row(ID + n, "PC-%04d".formatted(n)))
            .toArray(Batch.Row[]::new));
    return estate;
  }

  private static void scroll(DevicesView view, int start) {
    view.grid.getDataCommunicator().setViewportRange(start, 2 * DeviceGrid.PAGE);
    UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
  }

  private void two() {
    var estate = estate();
    estate.bring(
        estate.row(ID, "PC-ANNA", Map.of(Column.ONLINE, "false")), estate.row(ID + 1, "PC-BEN"));
  }

  private DevicesView open(String address) {
    return open(address, DevicesView.class);
  }

  /** What the browser was told last of the row at this place. */
  private static String row(DevicesView view, int place) {
    var device = view.grid.getDataCommunicator().getItem(place);
    return device.name() + " " + device.presence().state().key();
  }

  private static List<String> names(DevicesView view) {
    return view.grid.getLazyDataView().getItems().map(DeviceSummary::name).toList();
  }
}
