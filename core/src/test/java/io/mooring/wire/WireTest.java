package io.mooring.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WireTest {

  @Test
  void aRowsHashDependsOnEveryKeyAndValueAndNotOnTheirOrder() {
    var row = Map.of("name", "PC-1", "domain", "CONTOSO");

    assertThat(RowHash.of(row)).hasSize(16).isEqualTo(RowHash.of(new TreeMap<>(row)));
    assertThat(RowHash.of(Map.of("name", "PC-1", "domain", "CONTOSO2")))
        .isNotEqualTo(RowHash.of(row));
    assertThat(RowHash.of(Map.of("ab", "c"))).isNotEqualTo(RowHash.of(Map.of("a", "bc")));
  }

  @Test
  void theHashStaysTheSameFromReleaseToRelease() {
    assertThat(RowHash.of(Map.of("name", "PC-1"))).isEqualTo("361d6f0b22304dc3");
  }

  @Test
  void columnsAreNamedInCamelCase() {
    assertThat(Column.LAST_POLICY_REQUEST.key()).isEqualTo("lastPolicyRequest");
    assertThat(Column.ofKey("lastPolicyRequest")).contains(Column.LAST_POLICY_REQUEST);
    assertThat(Column.ofKey("nothing")).isEmpty();
  }
}
