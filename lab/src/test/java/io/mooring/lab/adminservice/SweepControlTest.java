package io.mooring.lab.adminservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SweepControlTest {

  private static final String DEVICES = "wmi/SMS_CombinedDeviceResources";

  private final RunningSite site = new RunningSite(400);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void a_share_of_the_devices_changes_in_the_columns_that_were_named_alone() {
    var hot = column("LastPolicyRequest");
    var full = column("DeviceOSBuild");

    var changed = sweep("{\"percent\": 25, \"columns\": \"full\", \"seed\": 7}");

    assertThat(changed).isBetween(40, 160);
    assertThat(different(full, column("DeviceOSBuild"))).isEqualTo(changed);
    assertThat(column("LastPolicyRequest")).isEqualTo(hot);
  }

  @Test
  void the_same_seed_changes_the_same_devices_and_another_one_others() {
    var before = column("LastPolicyRequest");
    sweep("{\"percent\": 10, \"columns\": \"hot\", \"seed\": 1}");
    var once = column("LastPolicyRequest");

    sweep("{\"percent\": 10, \"columns\": \"hot\", \"seed\": 1}");

    assertThat(different(before, once)).isPositive();
    assertThat(column("LastPolicyRequest")).isEqualTo(once);
    sweep("{\"percent\": 10, \"columns\": \"hot\", \"seed\": 2}");
    assertThat(column("LastPolicyRequest")).isNotEqualTo(once);
  }

  @Test
  void what_is_no_share_of_the_devices_is_refused() {
    for (var order :
        List.of("{\"percent\": 101, \"columns\": \"hot\"}", "{\"percent\": 2}", "{\"share\": 2}")) {
      assertThat(site.controlAnswer("POST", "changes", order).statusCode()).isEqualTo(400);
    }
  }

  private int sweep(String order) {
    return site.control("POST", "changes", order).path("changed").asInt();
  }

  private List<String> column(String name) {
    var values = new ArrayList<String>();
    site.value(DEVICES + "?$orderby=ResourceID&$select=ResourceID," + name)
        .forEach(row -> values.add(row.path(name).toString()));
    return values;
  }

  private static int different(List<String> before, List<String> after) {
    var different = 0;
    for (var place = 0; place < before.size(); place++) {
      different += before.get(place).equals(after.get(place)) ? 0 : 1;
    }
    return different;
  }
}
