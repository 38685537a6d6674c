package io.mooring.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderLinesTest {

  @Test
  void oneOrderAndManyAreCountedAlike() {
    var lines =
        new OrderLines(
            List.of(
                "2026-11-22T13:00:00.250Z INFO  Holds 2 orders",
                "2026-11-22T13:00:00.500Z INFO  Order 7: ACCEPTED The site has taken it",
                "2026-11-22T13:00:00.600Z INFO  Order 8 was not granted: It was cancelled.",
                "2026-11-22T13:00:01.000Z INFO  Holds 1000 orders",
                "2026-11-22T13:00:02.250Z INFO  998 orders: ACCEPTED The site has taken them",
                "2026-11-22T13:00:03.250Z WARN  2 orders: REFUSED The site does not allow it"));

    assertThat(List.of(lines.batches(), lines.held(), lines.taken()))
        .containsExactly(2L, 1002L, 999L);
    assertThat(lines.lastHeldAt()).isEqualTo(millis("2026-11-22T13:00:01Z"));
    assertThat(lines.lastTakenAt()).isEqualTo(millis("2026-11-22T13:00:02.250Z"));
  }

  private static long millis(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }
}
