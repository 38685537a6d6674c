package io.mooring.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.mooring.access.People;
import io.mooring.action.Orders;
import io.mooring.app.Apps;
import io.mooring.app.DetectedAppRecords;
import io.mooring.audit.Audit;
import io.mooring.authority.Sliders;
import io.mooring.coexistence.MdmImports;
import io.mooring.device.Devices;
import io.mooring.device.Notes;
import io.mooring.device.Timeline;
import io.mooring.duplicate.Decisions;
import io.mooring.duplicate.Looks;
import io.mooring.duplicate.Suspects;
import io.mooring.inventory.SourceRecords;
import io.mooring.protection.ProtectionRules;
import io.mooring.retention.PastHistory;
import io.mooring.site.Connectors;
import io.mooring.site.Sites;
import io.mooring.subject.Labelling;
import io.mooring.subject.Shelf;
import io.mooring.subject.Subjects;
import io.mooring.token.ApiTokens;
import io.mooring.transaction.Transactions;
import io.mooring.user.DirectoryUsers;
import io.mooring.user.Users;
import java.sql.SQLException;
import java.time.Clock;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/** An open database whose tables are up to date, and the core's ports on it. */
public final class Database implements AutoCloseable {

  private final HikariDataSource pool;
  private final UnaryOperator<DataSource> between;
  private final SessionFactory factory;
  private final Sessions sessions;
  private final DatabaseClock clock;
  private final HibernateDevices devices;
  private final DatabaseSettings settings;
  private @Nullable HikariDataSource deleting;

  private Database(
      DatabaseSettings settings, HikariDataSource pool, UnaryOperator<DataSource> between) {
    this.settings = settings;
    this.pool = pool;
    this.between = between;
    factory = Mapping.open(between.apply(pool), settings.onMySql());
    sessions = new Sessions(factory);
    clock = new DatabaseClock(pool, InstantSource.system(), System::nanoTime);
    devices = devices(DeviceListing.FEW);
  }

  /**
   * Opens the database and brings its tables up to date.
   *
   * @throws DatabaseUnavailable with one sentence that says why it can't be
   */
  public static Database open(DatabaseSettings settings) {
    return open(settings, pool -> pool);
  }

  /** As {@link #open(DatabaseSettings)}, with something between it and the connections. */
  static Database open(DatabaseSettings settings, UnaryOperator<DataSource> between) {
    try {
      if (settings.onMySql()) {
        migrateMySql(settings);
      }
      return opened(settings, between);
    } catch (RuntimeException | SQLException e) {
      throw DatabaseUnavailable.because(settings, e);
    }
  }

  /** First: the user who works with the tables may have no rights before they are there. */
  private static void migrateMySql(DatabaseSettings settings) throws SQLException {
    try (var patient = Pools.migrating(settings)) {
      MySqlVersion.check(settings, patient);
      Migrations.run(patient);
    }
  }

  private static Database opened(DatabaseSettings settings, UnaryOperator<DataSource> between) {
    var pool = Pools.working(settings);
    try {
      if (!settings.onMySql()) {
        Migrations.run(pool);
      }
      var database = new Database(settings, pool, between);
      Reckoning.bringUpToDate(database.sessions);
      return database;
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  public People people() {
    return new HibernatePeople(sessions);
  }

  public ApiTokens apiTokens() {
    return new HibernateApiTokens(sessions);
  }

  public Audit audit() {
    return new HibernateAudit(sessions);
  }

  public Sites sites() {
    return new HibernateSites(sessions);
  }

  public Connectors connectors() {
    return new HibernateConnectors(sessions, clock);
  }

  public Devices devices() {
    return devices;
  }

  /** With another notion of few. */
  HibernateDevices devices(int few) {
    return new HibernateDevices(sessions, few);
  }

  public Timeline timeline() {
    return new HibernateTimeline(sessions, devices);
  }

  public Users users() {
    return users(DeviceListing.FEW);
  }

  Users users(int few) {
    return new HibernateUsers(sessions, few);
  }

  public DirectoryUsers directoryUsers() {
    return new HibernateDirectoryUsers(sessions);
  }

  public Apps apps() {
    return apps(DeviceListing.FEW);
  }

  Apps apps(int few) {
    return new HibernateApps(sessions, few);
  }

  public DetectedAppRecords detectedApps() {
    return new HibernateDetectedApps(sessions);
  }

  public Notes notes() {
    return new HibernateNotes(sessions, devices);
  }

  public Orders orders() {
    return new HibernateOrders(sessions);
  }

  public Sliders sliders() {
    return new HibernateSliders(sessions);
  }

  public ProtectionRules protectionRules() {
    return new HibernateProtectionRules(sessions);
  }

  public MdmImports mdmImports() {
    return new HibernateMdmImports(sessions);
  }

  public SourceRecords sourceRecords() {
    return new HibernateSourceRecords(sessions);
  }

  public Decisions decisions() {
    return new HibernateDecisions(sessions);
  }

  public Suspects suspects() {
    return new SqlSuspects(sessions);
  }

  public Looks looks() {
    return new SqlLooks(sessions);
  }

  public Subjects subjects() {
    return new SqlSubjects(sessions);
  }

  /** Where things of one kind are kept that the cloud told of. */
  public <T> Shelf<T> shelf(Labelling<T> labelling) {
    return new SqlShelf<>(sessions, labelling);
  }

  public PastHistory pastHistory() {
    return new SqlPastHistory(between.apply(pool), () -> between.apply(deleting()));
  }

  /** As the user who makes tables, where that is another: who works may not delete history. */
  private synchronized DataSource deleting() {
    if (settings.working().equals(settings.migrating())) {
      return pool;
    }
    var open = deleting;
    if (open == null) {
      open = Pools.migrating(settings);
      deleting = open;
    }
    return open;
  }

  public Transactions transactions() {
    return sessions;
  }

  /** The database's time, which all portals on it share. */
  public Clock clock() {
    return clock;
  }

  /** Product and version, such as {@code H2 2.4.240} or {@code MySQL 9.7.4}. */
  public String describe() {
    try (var connection = pool.getConnection()) {
      var about = connection.getMetaData();
      return about.getDatabaseProductName()
          + " "
          + about.getDatabaseProductVersion().split("[ -]", 2)[0];
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not say what it is", e);
    }
  }

  @Override
  public synchronized void close() {
    factory.close();
    if (deleting != null) {
      deleting.close();
    }
    pool.close();
  }
}
