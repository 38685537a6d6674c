package io.mooring.id;

import static io.mooring.SettableClock.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimedIdTest {

  @Test
  void manyOfOneInstantAndTwoInstantsInTurnComeInOrderToo() {
    var start = MONDAY.plusSeconds(3_600);
    var ids =
        IntStream.range(0, 10_000)
            .mapToObj(n -> TimedId.at(start.plusMillis(n % 2)).toString())
            .toList();

    assertThat(ids).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void idsOfOneInstantAndOfLaterOnesComeInOrder() {
    var then = IntStream.range(0, 4_000).mapToObj(_ -> TimedId.at(MONDAY)).toList();
    var later = TimedId.at(MONDAY.plusMillis(1));

    assertThat(Stream.concat(then.stream(), Stream.of(later)).map(UUID::toString).toList())
        .doesNotHaveDuplicates()
        .isSorted();
    assertThat(later.version()).isEqualTo(7);
    assertThat(later.variant()).isEqualTo(2);
    assertThat(later.getMostSignificantBits() >>> 16)
        .isEqualTo(MONDAY.plusMillis(1).toEpochMilli());
  }
}
