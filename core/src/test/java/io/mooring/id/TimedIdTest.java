package io.mooring.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimedIdTest {

  /** Far from the times of all other tests: ids of near times follow the last of them. */
  private static final Instant THEN = Instant.parse("2001-01-01T00:00:00Z");

  @Test
  void manyOfOneInstantAndTwoInstantsInTurnComeInOrderToo() {
    var start = THEN.plusSeconds(3_600);
    var ids =
        IntStream.range(0, 10_000)
            .mapToObj(n -> TimedId.at(start.plusMillis(n % 2)).toString())
            .toList();

    assertThat(ids).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void idsOfOneInstantAndOfLaterOnesComeInOrder() {
    var then = IntStream.range(0, 4_000).mapToObj(_ -> TimedId.at(THEN)).toList();
    var later = TimedId.at(THEN.plusMillis(1));

    assertThat(Stream.concat(then.stream(), Stream.of(later)).map(UUID::toString).toList())
        .doesNotHaveDuplicates()
        .isSorted();
    assertThat(later.version()).isEqualTo(7);
    assertThat(later.variant()).isEqualTo(2);
    assertThat(later.getMostSignificantBits() >>> 16).isEqualTo(THEN.plusMillis(1).toEpochMilli());
  }
}
