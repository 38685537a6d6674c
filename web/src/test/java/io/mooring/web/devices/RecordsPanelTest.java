package io.mooring.web.devices;

import static io.mooring.SampleEstate.FIRST_ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import io.mooring.SampleEstate;
import io.mooring.device.Device;
import io.mooring.web.shell.OnStage;
import io.mooring.wire.Column;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordsPanelTest extends OnStage {

  private static final String ENTRA = "5d1e3a52-4f3c-4a6e-9d44-0b7b9b6f2a10";
  private static final Map<Column, String> REGISTERED = Map.of(Column.ENTRA_DEVICE_ID, ENTRA);

  private final SampleEstate estate = estate();

  @Test
  void saysByWhichEvidenceRecordsAreOneComputers() {
    var now = mooring.clock.instant();
    var later = new HashMap<>(REGISTERED);
    later.put(Column.CREATED, now.minus(Duration.ofDays(2)).toString());
    var earlier = new HashMap<>(REGISTERED);
    earlier.put(Column.LAST_ACTIVE, now.minus(Duration.ofDays(9)).toString());
    earlier.put(Column.IS_OBSOLETE, "true");
    estate.bring(estate.row(FIRST_ID, "PC-OLD", earlier), estate.row(FIRST_ID + 1, "PC-1", later));

    var panel = panel(estate.find("PC-1"));

    assertThat(panel.getElement().getTextRecursively())
        .contains("PC-1 · PS1 " + (FIRST_ID + 1), "PC-OLD · PS1 " + FIRST_ID + " Obsolete")
        .contains("9 days ago", "Entra device id: " + ENTRA)
        .contains("PC-OLD · PS1 16777216 and PC-1 · PS1 16777217: The same Entra device id")
        .contains("gives it to one device only", "For it, 100: Entra device id " + ENTRA)
        .contains("80 are enough")
        .doesNotContain("Ambiguous");
  }

  @Test
  void saysWhyItIsNotCertainWhichComputerItIs() {
    estate.bring(
        estate.row(FIRST_ID, "PC-1", REGISTERED), estate.row(FIRST_ID + 1, "PC-2", REGISTERED));
    var device = estate.find("PC-1");

    assertThat(panel(device).getElement().getTextRecursively())
        .contains("Ambiguous " + device.ambiguity().orElseThrow())
        .doesNotContain("taken for one");
    assertThat(page()).contains("Ambiguous");
    assertThat(find(Anchor.class).withText("the other device").single().getHref())
        .isEqualTo("devices/" + estate.find("PC-2").id());
  }

  @Test
  void whatIsUnfoldedStaysSo() {
    var device = estate.device(FIRST_ID, "PC-1");
    var panel = panel(device);
    unfolding().setOpen(true);

    panel.show(device, mooring.identities.of(person, device));

    assertThat(unfolding().isOpen()).isTrue();
  }

  private NativeDetails unfolding() {
    return find(NativeDetails.class).all().stream()
        .filter(details -> details.getSummaryText().endsWith("identifiers"))
        .findFirst()
        .orElseThrow();
  }

  private RecordsPanel panel(Device device) {
    return navigate("devices/" + device.id(), DeviceView.class).panels.records;
  }
}
