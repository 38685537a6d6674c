package io.mooring.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FacetCountsTest {

  @Test
  void aSearchThatFindsMoreThanIsCountedSaysSo() {
    assertThat(FacetCounts.counted(Map.of("yes", 9_000L, "no", 1_000L)).more()).isFalse();
    assertThat(FacetCounts.counted(Map.of("yes", 9_000L, "no", 1_001L)).more()).isTrue();
    assertThat(FacetCounts.exactly(Map.of("yes", 150_000L)).more()).isFalse();
  }
}
