package io.mooring.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("databases")
class DatabaseClockTest {

  private final HikariDataSource connections;

  private final AtomicLong nanos = new AtomicLong();
  private Duration machineRunsAhead = Duration.ofHours(1);

  DatabaseClockTest(DatabaseSettings settings) {
    connections = Pools.working(settings);
  }

  static Stream<DatabaseSettings> databases() {
    var h2 = DatabaseSettings.h2Memory("clock");
    return TestMySql.there() ? Stream.of(h2, SharedMySql.SETTINGS) : Stream.of(h2);
  }

  @AfterEach
  void close() {
    connections.close();
  }

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
    return new DatabaseClock(connections, () -> Instant.now().plus(machineRunsAhead), nanos::get);
  }
}
