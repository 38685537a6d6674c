package io.mooring.persistence;

import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Where the database is and who signs in to it. */
public final class DatabaseSettings {

  /**
   * Every H2 of Mooring. Without {@code WRITE_DELAY=0} committed rows are lost when the process is
   * killed (seen). No trace file: it would hold statements.
   */
  private static final String H2_OPTIONS =
      ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;TIME ZONE=UTC"
          + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=32";

  static {
    // H2 looks for each value that it reads among the thousand last ones, mostly in vain: 13 % of
    // the time in which a site comes in.
    System.setProperty("h2.objectCache", System.getProperty("h2.objectCache", "false"));
  }

  /** Who signs in. */
  record SignIn(String user, String password) {

    @Override
    public String toString() {
      return user;
    }
  }

  private final String jdbcUrl;
  private final Properties properties;
  private final SignIn working;
  private final SignIn migrating;

  private DatabaseSettings(
      String jdbcUrl, Properties properties, SignIn working, SignIn migrating) {
    this.jdbcUrl = jdbcUrl;
    this.properties = properties;
    this.working = working;
    this.migrating = migrating;
  }

  /** H2 in a file of this folder, which is made where it is not there. */
  public static DatabaseSettings h2File(Path folder) {
    var path = folder.toAbsolutePath().normalize();
    if (path.toString().contains(";")) {
      throw new DatabaseUnavailable(
          "The data folder " + path + " has a ';' in its name, which H2 does not take.");
    }
    return h2("jdbc:h2:file:" + path.resolve("mooring") + H2_OPTIONS);
  }

  /** H2 in memory, gone when the process ends. */
  static DatabaseSettings h2Memory(String name) {
    return h2("jdbc:h2:mem:" + name + H2_OPTIONS + ";DB_CLOSE_DELAY=-1");
  }

  private static DatabaseSettings h2(String url) {
    var owner = new SignIn("sa", "");
    return new DatabaseSettings(url, new Properties(), owner, owner);
  }

  /**
   * A MySQL server.
   *
   * @param url such as {@code jdbc:mysql://db.contoso.com:3306/mooring}; Connector/J's properties
   *     may follow it, the sign-in too
   * @param user who signs in; without one, as the address says
   */
  public static DatabaseSettings mysql(
      String url, @Nullable String user, @Nullable String password) {
    var address = MySqlAddress.parse(url);
    var written = address.properties();
    var worker =
        new SignIn(
            user == null ? written.getOrDefault("user", "") : user,
            password == null ? written.getOrDefault("password", "") : password);
    return new DatabaseSettings(address.url(), MySqlProperties.of(address), worker, worker);
  }

  /** The same, with tables made and changed by another user than the one who works with them. */
  public DatabaseSettings migratedBy(String user, String password) {
    return new DatabaseSettings(jdbcUrl, properties, working, new SignIn(user, password));
  }

  String jdbcUrl() {
    return jdbcUrl;
  }

  Properties properties() {
    return properties;
  }

  SignIn working() {
    return working;
  }

  SignIn migrating() {
    return migrating;
  }

  boolean onMySql() {
    return jdbcUrl.startsWith("jdbc:mysql:");
  }

  /** What people call it: a file, or a server and its database. */
  String place() {
    return jdbcUrl.split("[;?]", 2)[0].replaceFirst("^jdbc:(h2:file:|mysql://)?", "");
  }

  /** The settings without a password. */
  @Override
  public String toString() {
    return working + " at " + place();
  }
}
