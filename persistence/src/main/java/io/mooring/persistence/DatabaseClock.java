package io.mooring.persistence;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/**
 * Tells the database's time, so that all portals on one database agree on leases and deadlines. It
 * asks for the difference to this machine's clock now and then, not for each instant.
 */
final class DatabaseClock extends Clock {

  private static final Duration MEASURED_EVERY = Duration.ofSeconds(30);

  private final DataSource database;
  private final InstantSource machine;
  private final LongSupplier nanos;
  private final ReentrantLock measuring = new ReentrantLock();
  private volatile Duration offset = Duration.ZERO;
  private volatile long measuredAt;

  DatabaseClock(DataSource database, InstantSource machine, LongSupplier nanos) {
    this.database = database;
    this.machine = machine;
    this.nanos = nanos;
    measure();
  }

  /** Whole microseconds: the finest that the database keeps. */
  @Override
  public Instant instant() {
    if (nanos.getAsLong() - measuredAt > MEASURED_EVERY.toNanos() && measuring.tryLock()) {
      try {
        measure();
      } finally {
        measuring.unlock();
      }
    }
    return machine.instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
  }

  /** A difference within what the asking took is none: else time would tremble. */
  private void measure() {
    var before = machine.instant();
    var there = ask();
    var took = Duration.between(before, machine.instant());
    var measured = Duration.between(before.plus(took.dividedBy(2)), there);
    if (measured.minus(offset).abs().compareTo(took) > 0) {
      offset = measured;
    }
    measuredAt = nanos.getAsLong();
  }

  private Instant ask() {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select current_timestamp(6)")) {
      rows.next();
      var there = rows.getObject(1, OffsetDateTime.class).toInstant();
      connection.rollback();
      return there;
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not tell its time", e);
    }
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return zone.equals(getZone()) ? this : Clock.fixed(instant(), zone);
  }
}
