package io.mooring.connector.orders;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.connector.testing.SettableClock;
import io.mooring.wire.Orders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class JournalTest {

  @TempDir private Path folder;
  private Path file;
  private final SettableClock clock = new SettableClock();

  @BeforeEach
  void name() {
    file = folder.resolve("journal.jsonl");
  }

  @Test
  void knowsAfterARestartWhatItWasTold() throws IOException {
    var accepted = Result.accepted(7, clock.instant());
    try (var journal = open()) {
      journal.put(entry("a").at(Entry.Stage.BEGUN));
      journal.put(entry("b").settled(accepted));
      journal.put(entry("c"));
      journal.put(entry("c").at(Entry.Stage.FORGOTTEN));
    }

    try (var journal = open()) {
      assertThat(journal.find("a")).get().isEqualTo(entry("a").at(Entry.Stage.BEGUN));
      assertThat(journal.find("b")).get().isEqualTo(entry("b").settled(accepted));
      assertThat(journal.find("c")).isEmpty();
    }
  }

  @Test
  void survivesALastLineThatWasTornOff() throws IOException {
    try (var journal = open()) {
      journal.put(entry("a").at(Entry.Stage.BEGUN));
    }
    Files.writeString(file, "{\"order\":\"b\",\"act", APPEND);

    try (var journal = open()) {
      assertThat(journal.all()).extracting(Entry::order).containsExactly("a");
      journal.put(entry("c"));
    }
    try (var journal = open()) {
      assertThat(journal.all()).extracting(Entry::order).containsExactly("a", "c");
    }
  }

  @Test
  void keepsAClosedOrderUntilItsCommandHasExpired() throws IOException {
    try (var journal = open()) {
      journal.put(entry("closed").at(Entry.Stage.CLOSED));
      journal.put(entry("begun").at(Entry.Stage.BEGUN));
    }
    try (var journal = open()) {
      assertThat(journal.find("closed")).isPresent();
    }
    clock.pass(Duration.ofHours(2));

    try (var journal = open()) {
      assertThat(journal.all()).extracting(Entry::order).containsExactly("begun");
    }
  }

  @Test
  void doesNotGrowForEver() throws IOException {
    try (var journal = open()) {
      for (var i = 0; i < 1_200; i++) {
        journal.put(entry("a").at(Entry.Stage.BEGUN));
      }
    }

    assertThat(Files.readAllLines(file)).hasSizeLessThan(1_000);
  }

  @Test
  void isForItsOwnerOnly() throws IOException {
    open().close();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  private Journal open() throws IOException {
    return Journal.open(file, clock);
  }

  private static Entry entry(String order) {
    var command = new Orders.Command(order, "configmgr.syncMachinePolicy", 16_777_216, 60);
    return Entry.claiming(
        command, SettableClock.MONDAY, SettableClock.MONDAY.plus(Duration.ofHours(1)));
  }
}
