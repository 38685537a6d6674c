package io.mooring.web.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import io.mooring.device.Device;
import io.mooring.device.DeviceFilter;
import io.mooring.device.Facet;
import io.mooring.web.parts.Shares;
import io.mooring.web.shell.OnStage;
import io.mooring.wire.Column;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OverviewViewTest extends OnStage {

  @Test
  void withoutADeviceItLeadsToTheSites() {
    open("overview", OverviewView.class);

    assertThat(page()).contains("No device yet", "Go to the sites");
  }

  @Test
  void everyNumberIsThatOfTheDevicesItLeadsTo() {
    var devices = devices();
    var telling = mooring.authorities.telling();

    open("overview", OverviewView.class);

    var lines = find(ListItem.class).all();
    assertThat(lines).hasSizeGreaterThan(8);
    lines.forEach(line -> {
      var filter = filter(line);
      var matching =
          devices.stream().filter(d -> filter.matches(d, telling, mooring.clock.instant()));
      assertThat(number(line))
          .as(line.getElement().getTextRecursively())
          .isEqualTo(matching.count());
    });
  }

  @Test
  void whatNeedsAttentionComesFirstAndSaysWhy() {
    devices();

    open("overview", OverviewView.class);

    assertThat(page())
        .contains(
            "2 devices may be others than they seem",
            "2 devices are managed by nobody",
            "nothing reaches them",
            "3 devices wait for a restart");
    assertThat(find(Shares.class).all()).hasSize(6);
  }

  private List<Device> devices() {
    var estate = estate();
    var rows =
        IntStream.range(0, 9).mapToObj(n -> estate.row(1_000 + n, "PC-" + n, dirt(n))).toList();
    rows.forEach(estate::bring);
    return IntStream.range(0, 9).mapToObj(n -> estate.find("PC-" + n)).toList();
  }

  private static Map<Column, String> dirt(int n) {
    return switch (n % 4) {
      case 0 -> Map.of(Column.CLIENT_STATE, "1", Column.ONLINE, "false");
      case 1 -> Map.of(Column.IS_CLIENT, "false", Column.MDM_ACTIVE, "false");
      case 2 -> Map.of(Column.OS_BUILD, "10.0.19045.1", Column.CLIENT_ACTIVE, "0");
      default -> Map.of(Column.ENTRA_DEVICE_ID, "5d1e3a52-4f3c-4a6e-9d44-0b7b9b6f2a10");
    };
  }

  /** What the line's link asks for. */
  private static DeviceFilter filter(ListItem line) {
    var query = link(line).getHref().split("\\?", 2)[1].split("=", 2);
    var facet = Facet.ofKey(query[0]).orElseThrow();
    return DeviceFilter.EVERYTHING.with(
        facet,
        Set.of(java.net.URLDecoder.decode(query[1], java.nio.charset.StandardCharsets.UTF_8)));
  }

  private static Anchor link(ListItem line) {
    return line.getChildren()
        .filter(Anchor.class::isInstance)
        .map(Anchor.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static long number(ListItem line) {
    return Long.parseLong(link(line).getText().split(" ", 2)[0].replace(",", ""));
  }
}
