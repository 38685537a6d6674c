package io.mooring.persistence;

import static io.mooring.SettableClock.MONDAY;
import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mooring.access.Person;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What opening a database on MySQL says when it can't, and what a connection is set to. */
@OnMySql
class MySqlOpeningTest {

  private static final String SECRET = "s3cret";

  @Test
  void saysWhatItIs() {
    assertThat(SharedMySql.DATABASE.describe()).matches("MySQL \\d+\\.\\d+\\.\\d+");
  }

  @Test
  void aWrongPasswordIsSaid() {
    var given = TestMySql.given();
    refused(
        DatabaseSettings.mysql(given.jdbcUrl(), "nobody", SECRET),
        "refuses the sign-in: check user and password.");
  }

  @Test
  void anUnknownDatabaseIsSaid() {
    assumeTrue(TestMySql.mayMakeDatabases(), "the user may see one database alone");
    refused(TestMySql.in("no_such_database"), "does not exist: create it, or name another.");
  }

  @Test
  void aServerThatIsNotThereIsSaid() throws IOException {
    refused(
        DatabaseSettings.mysql("jdbc:mysql://127.0.0.1:" + freePort() + "/d", "u", SECRET),
        "can't be reached");
  }

  static int freePort() throws IOException {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  @Test
  void missingRightsAreSaid() throws SQLException {
    var database = TestMySql.fresh();
    var worker = Objects.requireNonNull(TestMySql.leastPrivileged(database)).working();
    TestMySql.dropRights(worker.user(), TestMySql.database(database));

    refused(
        DatabaseSettings.mysql(database.jdbcUrl(), worker.user(), worker.password())
            .migratedBy(database.working().user(), database.working().password()),
        "docs/mysql.md");
    refused(
        DatabaseSettings.mysql(database.jdbcUrl(), worker.user(), worker.password()),
        "docs/mysql.md");
  }

  private static void refused(DatabaseSettings settings, String why) {
    assertThatThrownBy(() -> Database.open(settings))
        .isInstanceOf(DatabaseUnavailable.class)
        .satisfies(e ->
            assertThat(e)
                .message()
                .startsWith("The database " + settings.place())
                .contains(why)
                .doesNotContain(SECRET)
                .hasLineCount(1));
  }

  /** The database was made for another language by somebody long ago. */
  @Test
  void theDatabasesOwnCharacterSetDoesNotMatter() {
    var latin = TestMySql.freshOrNull("character set latin1 collate latin1_swedish_ci");
    assumeTrue(latin != null, "the user may not make a database");
    var written = new Person(ADMINISTRATOR.id(), "Żółć 😀 ß", "ä", Set.of());
    try (var database = Database.open(Objects.requireNonNull(latin))) {
      database.people().signedIn(written, MONDAY);

      assertThat(database.people().find(written.id())).contains(written);
    }
  }

  @Test
  void connectionsAreSetAsBothDatabasesShallBehave() throws SQLException {
    assertThat(session("time_zone")).isEqualTo("+00:00");
    assertThat(session("transaction_isolation")).isEqualTo("READ-COMMITTED");
    assertThat(session("character_set_client")).isEqualTo("utf8mb4");
    assertThat(session("collation_connection")).isEqualTo("utf8mb4_0900_bin");
    assertThat(session("innodb_lock_wait_timeout")).isEqualTo("10");
    assertThat(session("sql_mode")).contains("STRICT_TRANS_TABLES");
  }

  private static String session(String variable) throws SQLException {
    try (var pool = Pools.working(SharedMySql.SETTINGS);
        var connection = pool.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select @@session." + variable)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
