package io.mooring.connector.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RoomTest {

  private static final long MIB = 1024 * 1024;

  /** With a usual page of a thousand rows, each of five kilobytes. */
  @Test
  void theHeapThatIsShippedHoldsTwiceAUsualPage() throws IOException {
    var room = new Room(shipped());

    assertThat(room.pageRows()).isEqualTo(1_792);
    assertThat(room.answerBytes()).isGreaterThan(1_000 * 5_000);
    assertThat(room.metadataBytes()).isEqualTo(14 * MIB);
    assertThat(room.memberRows()).isGreaterThan(19_000);
  }

  @Test
  void whatMayBeThereAtOnceIsLessThanTheHeap() throws IOException {
    var room = new Room(shipped());

    assertThat(4 * 2 * room.answerBytes()).isLessThan(room.heap() * 3 / 4);
    assertThat(2 * room.metadataBytes()).isLessThan(room.heap() * 3 / 4);
  }

  @Test
  void moreHeapIsMoreRoom() {
    assertThat(new Room(512 * MIB).pageRows()).isGreaterThan(10_000);
    assertThat(new Room(Long.MAX_VALUE).pageRows()).isEqualTo(Integer.MAX_VALUE);
  }

  private static long shipped() throws IOException {
    return Files.readAllLines(Path.of("dist/java.options")).stream()
            .filter(line -> line.matches("-Xmx[0-9]+m"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
            .findFirst()
            .orElseThrow()
        * MIB;
  }
}
