package io.mooring.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class DatabaseClockTest {

  private final AtomicLong nanos = new AtomicLong();
  private Duration machineRunsAhead = Duration.ofHours(1);

  @Test
  void tellsTheDatabasesTimeWhateverThisMachineSays() {
    var clock = clock();

    assertThat(Duration.between(Instant.now(), clock.instant()).abs())
        .isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void measuresAgainAfterAWhileOnly() {
    var clock = clock();
    machineRunsAhead = Duration.ofHours(2);

    assertThat(Duration.between(Instant.now(), clock.instant()))
        .isGreaterThan(Duration.ofMinutes(50));

    nanos.addAndGet(Duration.ofSeconds(31).toNanos());
    assertThat(Duration.between(Instant.now(), clock.instant()).abs())
        .isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void isNoFinerThanTheDatabaseKeeps() {
    var instant = clock().instant();

    assertThat(instant).isEqualTo(instant.truncatedTo(ChronoUnit.MICROS));
  }

  private DatabaseClock clock() {
    var database = new JdbcDataSource();
    database.setUrl("jdbc:h2:mem:;TIME ZONE=UTC");
    return new DatabaseClock(database, () -> Instant.now().plus(machineRunsAhead), nanos::get);
  }
}
