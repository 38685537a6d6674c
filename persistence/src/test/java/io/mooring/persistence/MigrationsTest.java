package io.mooring.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

  private static final Path SOURCES = Path.of("src/main/resources", Migrations.FOLDER);

  @TempDir static Path folder;
  private static List<TestDatabase> whole = List.of();

  /** With all their tables; a test that leaves others makes databases of its own. */
  @BeforeAll
  static void makeTables() {
    whole = databases();
    whole.forEach(database -> Database.open(database.settings()).close());
  }

  private static List<TestDatabase> databases() {
    return TestDatabase.inFolder(folder).toList();
  }

  @Test
  void bothDatabasesHaveTheSameTables() throws Exception {
    var tables = new ArrayList<Map<String, List<String>>>();
    for (var database : whole) {
      tables.add(tables(database));
    }

    assertThat(tables.getFirst()).containsKey("audit_entry").hasSizeGreaterThan(15);
    assertThat(tables).allSatisfy(all -> assertThat(all).isEqualTo(tables.getFirst()));
  }

  /** Killed after the first, some, and nearly all statements, then started again. */
  @Test
  void aMigrationThatWasBrokenOffIsTakenUp() throws Exception {
    for (var database : whole) {
      var expected = tables(database);
      var statements = statements().size();
      for (var after : List.of(1, statements - 4, statements)) {
        var broken = same(database);
        var child = Child.start(BrokenOffMigration.class, broken.address(), after);
        assertThat(Child.said(child)).as("%s after %d", broken, after).isEmpty();
        assertThat(child.waitFor()).isEqualTo(Child.HALTED);

        Database.open(broken.settings()).close();
        assertThat(tables(broken)).as("%s after %d", broken, after).isEqualTo(expected);
      }
    }
  }

  private static TestDatabase same(TestDatabase kind) {
    return databases().stream()
        .filter(database -> database.toString().equals(kind.toString()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFailedMigrationIsTriedAgain() throws Exception {
    for (var database : whole) {
      change(
          database,
          "update `flyway_schema_history` set `success` = false where `version` = '%d'"
              .formatted(version(files().getLast())));

      Database.open(database.settings()).close();
    }
  }

  /** A table of somebody else's is not taken for the one that the migration would make. */
  @Test
  void whatWasNotBrokenOffMayFindNothingThere() throws Exception {
    for (var database : databases()) {
      Database.open(database.settings()).close();
      change(database, "delete from `flyway_schema_history`");
      change(database, "drop table person");

      assertThatThrownBy(() -> Database.open(database.settings()))
          .isInstanceOf(DatabaseUnavailable.class)
          .hasMessageContaining("can't be opened")
          .satisfies(e -> assertThat(e).message().hasLineCount(1));
    }
  }

  /** Only so is it known of each migration whether it was broken off. */
  @Test
  void everyMigrationBeginsWithWhatCannotBeDoneTwice() throws Exception {
    for (var file : files()) {
      assertThat(statements(file).getFirst())
          .matches("(?is)(create (table|(unique )?index) (?!if)|alter table \\w+ add ).*");
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files.sorted(Comparator.comparingInt(MigrationsTest::version)).toList();
    }
  }

  private static int version(Path file) {
    return Integer.parseInt(file.getFileName().toString().replaceFirst("V(\\d+)__.*", "$1"));
  }

  private static List<String> statements() throws IOException {
    var all = new ArrayList<String>();
    for (var file : files()) {
      all.addAll(statements(file));
    }
    return all;
  }

  private static List<String> statements(Path file) throws IOException {
    var sql = Files.readString(file).replaceAll("(?m)^--.*$", "");
    return Stream.of(sql.split(";\\s*")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static Map<String, List<String>> tables(TestDatabase database) throws SQLException {
    try (var connection = database.connect()) {
      return Tables.of(connection);
    }
  }

  private static void change(TestDatabase database, String sql) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
