package io.mooring.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.authority.Workload;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoManagementTest {

  private static CoManagement of(Map<Workload, Boolean> withIntune) {
    return new CoManagement(withIntune, null, null, null);
  }

  @Test
  void sevenFlagsTellTheWorkloadsWithIntune() {
    var flags = new EnumMap<Workload, Boolean>(Workload.class);
    Arrays.stream(Workload.values()).forEach(workload -> flags.put(workload, false));
    flags.put(Workload.CLIENT_APPS, true);

    assertThat(of(flags).workloadsWithIntune())
        .hasValueSatisfying(moved -> assertThat(moved).containsExactly(Workload.CLIENT_APPS));
  }

  @Test
  void sixFlagsTellNothingOfAllSeven() {
    assertThat(of(Map.of(Workload.CLIENT_APPS, true)).workloadsWithIntune()).isEmpty();
  }

  @Test
  void anEntraIdOfZerosIsNone() {
    assertThat(EntraDeviceId.parse("00000000-0000-0000-0000-000000000000")).isEmpty();
    assertThat(EntraDeviceId.parse("8F3E-00")).contains(new EntraDeviceId("8f3e-00"));
  }
}
