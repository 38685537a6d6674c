package io.mooring.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.inventory.SourceRecords.SetAside;
import io.mooring.wire.Batch;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SetAsideTest {

  private static final Instant MONDAY = Instant.parse("2026-11-02T08:00:00Z");

  @Test
  void namesThatAgreeWhenTheyAreCutStayApart() {
    var start = "n".repeat(100);
    var kept = kept(Map.of(start + "b", "2", start + "a", "1", start + "c", "3"));

    var shorter = "n".repeat(96);
    assertThat(kept)
        .containsOnly(
            Map.entry(start, "1"),
            Map.entry(shorter + " (2)", "2"),
            Map.entry(shorter + " (3)", "3"));
    assertThat(kept(kept)).isEqualTo(kept);
  }

  private static Map<String, String> kept(Map<String, String> sent) {
    var aside = new SetAside(new Batch.Row(1, sent, null), "No name", MONDAY);
    return Objects.requireNonNull(aside.row().full());
  }
}
