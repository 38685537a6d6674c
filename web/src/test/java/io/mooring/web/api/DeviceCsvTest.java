package io.mooring.web.api;

import static io.mooring.SampleEstate.FIRST_ID;
import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static io.mooring.access.SamplePeople.HELPDESK;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.InMemoryMooring;
import io.mooring.SampleEstate;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceOrder;
import io.mooring.wire.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeviceCsvTest {

  private final InMemoryMooring mooring = new InMemoryMooring();
  private final SampleEstate estate = new SampleEstate(mooring, ADMINISTRATOR);

  @Test
  void hasTheColumnsThatWereChosenInTheirOrder() throws IOException {
    estate.bring(estate.row(FIRST_ID, "PC-1"), estate.row(FIRST_ID + 1, "LAB-1"));

    assertThat(csv("presence", "name")).isEqualTo("presence,name\r\nonline,PC-1\r\n");
  }

  @Test
  void isNotRunByASpreadsheet() throws IOException {
    estate.bring(estate.row(FIRST_ID, "PC-1", Map.of(Column.CURRENT_USER, "=HYPERLINK(\"x\")")));

    assertThat(csv("currentUser")).isEqualTo("currentUser\r\n\"'=HYPERLINK(\"\"x\"\")\"\r\n");
  }

  private String csv(String... columns) throws IOException {
    var out = new ByteArrayOutputStream();
    new DeviceCsv(mooring.directory)
        .write(HELPDESK, DeviceFilter.search("pc"), DeviceOrder.BY_NAME, List.of(columns), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
