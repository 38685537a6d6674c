package io.mooring.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToldWorkloadsTest {

  @Test
  void sevenFlagsTellTheWorkloadsWithIntuneAndAreReadAsTheyAreWritten() {
    var flags = new EnumMap<Workload, Boolean>(Workload.class);
    Arrays.stream(Workload.values()).forEach(workload -> flags.put(workload, false));
    flags.put(Workload.CLIENT_APPS, true);
    var told = new ToldWorkloads(flags);

    assertThat(told.all())
        .hasValueSatisfying(moved -> assertThat(moved).containsExactly(Workload.CLIENT_APPS));
    assertThat(ToldWorkloads.parse(told.text())).isEqualTo(told);
  }

  @Test
  void sixFlagsTellNothingOfAllSeven() {
    var told = new ToldWorkloads(Map.of(Workload.CLIENT_APPS, true));

    assertThat(told.all()).isEmpty();
    assertThat(ToldWorkloads.parse(told.text() + "\nsomethingNew")).isEqualTo(told);
  }
}
