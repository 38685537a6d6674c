package io.mooring.persistence;

import static io.mooring.SettableClock.MONDAY;
import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.access.Scope;
import io.mooring.audit.Actor;
import io.mooring.audit.AuditEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

  @TempDir Path folder;

  @Test
  void saysWhatItIs() {
    assertThat(SharedH2.DATABASE.describe()).matches("H2 \\d+\\.\\d+\\.\\d+");
  }

  @Test
  void whatWasThereIsThereAgain() {
    var inside = folder.resolve("a folder/that is not there");
    try (var database = Database.open(DatabaseSettings.h2File(inside))) {
      database.people().signedIn(ADMINISTRATOR, MONDAY);
    }
    try (var database = Database.open(DatabaseSettings.h2File(inside))) {
      assertThat(database.people().find(ADMINISTRATOR.id())).contains(ADMINISTRATOR);
    }
  }

  /** The child says "written" when the call has returned, and is halted at once. */
  @Test
  void whatWasAnsweredOutlivesAKilledProcess() throws Exception {
    assertThat(child()).isEqualTo("written");

    try (var database = Database.open(DatabaseSettings.h2File(folder))) {
      assertThat(database.people().find(ADMINISTRATOR.id())).contains(ADMINISTRATOR);
    }
  }

  @Test
  void aLockedFolderIsSaidInOneSentence() throws Exception {
    try (var open = Database.open(DatabaseSettings.h2File(folder))) {
      assertThat(child())
          .isEqualTo(
              "The database %s is in use by another process: stop that one first.",
              folder.resolve("mooring"));
      assertThat(open.people().find(ADMINISTRATOR.id())).isEmpty();
    }
  }

  private String child() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    assertThat(process.waitFor()).isEqualTo(KilledWriter.HALTED);
    return said;
  }

  @Test
  void aBrokenFileIsSaidInOneSentence() throws Exception {
    Files.writeString(folder.resolve("mooring.mv.db"), "no database".repeat(2_000));

    assertThatThrownBy(() -> Database.open(DatabaseSettings.h2File(folder)))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("is broken: bring it back from a backup");
  }

  @Test
  void aFileInPlaceOfTheFolderIsSaidInOneSentence() throws Exception {
    var file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> Database.open(DatabaseSettings.h2File(file)))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("can't be opened")
        .satisfies(e -> assertThat(e).message().hasLineCount(1));
  }

  @Test
  void aSignThatWouldEndTheAddressIsRefused() {
    assertThatThrownBy(() -> DatabaseSettings.h2File(folder.resolve("a;b")))
        .isInstanceOf(DatabaseUnavailable.class);
  }

  @Test
  void aDatabaseOfANewerVersionIsRefused() throws Exception {
    var settings = DatabaseSettings.h2File(folder);
    Database.open(settings).close();
    try (var connection = DriverManager.getConnection(settings.jdbcUrl(), "sa", "");
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into `flyway_schema_history` select 99, '99', `description`, `type`, `script`,
          `checksum`, `installed_by`, `installed_on`, `execution_time`, `success`
          from `flyway_schema_history` where `version` = '1'
          """);
    }

    assertThatThrownBy(() -> Database.open(settings))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("was made by another version of Mooring");
  }

  /** An hour that a time zone skips is an hour like any other. */
  @Test
  void instantsDoNotDependOnTheMachinesTimeZone() {
    var before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
    try (var database = Database.open(DatabaseSettings.h2File(folder))) {
      var skipped = Instant.parse("2026-03-29T02:30:00.123456Z");
      database.audit().add(entry(skipped));

      var read = database.audit().read(Scope.all(ADMINISTRATOR.tenant()), null, 1);

      assertThat(read.getFirst().at()).isEqualTo(skipped);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  private static AuditEntry entry(Instant at) {
    var outcome = AuditEntry.Outcome.DONE;
    var tenant = ADMINISTRATOR.tenant();
    return new AuditEntry(
        UUID.randomUUID(), at, tenant, new Actor.Mooring(), "verb", "subject", outcome, "");
  }

  @Test
  void thePasswordIsInNoText() {
    assertThat(DatabaseSettings.mysql("jdbc:mysql://h/d", "sa", "secret").toString())
        .doesNotContain("secret");
  }
}
