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
import java.time.Instant;
import java.util.Map;
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
  void hasNoRoomUntilWhatHasEndedHasExpired() throws IOException {
    try (var journal = Journal.open(file, clock, 2)) {
      journal.put(entry("a").at(Entry.Stage.WATCHED));
      assertThat(journal.room()).isEqualTo(1);
      journal.put(entry("b").at(Entry.Stage.CLOSED));
      assertThat(journal.room()).as("it may come again").isZero();

      clock.pass(Duration.ofDays(1));
      assertThat(journal.room()).isEqualTo(1);
      assertThat(journal.all()).extracting(Entry::order).containsExactly("a");
    }
  }

  @Test
  void halfASignDoesNotKeepItFromBeingWrittenAnew() throws IOException {
    try (var journal = open()) {
      journal.put(entry("a\uD83D").at(Entry.Stage.WATCHED));
    }
    try (var journal = open()) {
      journal.put(entry("b").at(Entry.Stage.WATCHED));
      assertThat(journal.all()).hasSize(2);
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
  void readsWhatTheVersionBeforeWrote() throws IOException {
    Files.writeString(
        file,
        """
        {"action":"configmgr.syncMachinePolicy","begunAt":"2026-11-23T08:00:00Z",\
        "expiresAt":"2026-11-23T09:00:00Z","order":"a","resource":16777216,"result":null,\
        "stage":"BEGUN"}
        {"order":"b","action":"configmgr.syncMachinePolicy","resource":16777216,\
        "begunAt":"2026-11-23T08:00:00Z","expiresAt":"2026-11-23T09:00:00Z","stage":"WATCHED",\
        "result":{"outcome":"ACCEPTED","sentence":"Sent to the site, waiting for the device.",\
        "siteTime":"2026-11-23T08:00:01Z","evidence":{"operationId":"7"}}}
        """);

    try (var journal = open()) {
      assertThat(journal.find("a")).get().returns(Entry.Stage.BEGUN, Entry::stage);
      assertThat(journal.find("b").orElseThrow())
          .returns(7L, Entry::operationId)
          .returns(Instant.parse("2026-11-23T08:00:01Z"), Entry::since)
          .returns(Instant.parse("2026-11-23T10:00:00Z"), Entry::watchedUntil);
    }
  }

  @Test
  void keepsWhatWasKnownBeforeTheSending() throws IOException {
    var before =
        new Entry.Before(clock.instant(), Map.of("0a0b0c", "1000"), clock.instant(), null, 1);
    try (var journal = open()) {
      journal.put(entry("a").knowing(before).begun(clock.instant(), "a", 1));
    }

    try (var journal = open()) {
      assertThat(journal.find("a").orElseThrow().before()).isEqualTo(before);
    }
  }

  @Test
  void noOrderIsWatchedForMoreThanAMonth() {
    var command = new Orders.Command("a", "configmgr.restart", 16_777_216, Long.MAX_VALUE);
    var entry = Entry.claiming(command, clock.instant(), clock.instant());

    assertThat(entry.watchedUntil()).isEqualTo(clock.instant().plus(Duration.ofDays(31)));
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
      assertThat(journal.all()).as("one is being traced").hasSize(2);
      journal.put(entry("begun").at(Entry.Stage.WATCHED));
    }
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
