package io.mooring.connector;

import java.time.Duration;

/**
 * How often and how long.
 *
 * @param hot between two passes over the columns that change by the minute
 * @param full between two passes over every column
 * @param hold how long the portal may hold a poll for orders
 * @param watch between two looks at an order that the site has taken
 * @param oldestKey after which the connector changes its key
 */
record Intervals(Duration hot, Duration full, Duration hold, Duration watch, Duration oldestKey) {

  static final Intervals USUAL =
      new Intervals(
          Duration.ofMinutes(5),
          Duration.ofHours(1),
          Duration.ofSeconds(25),
          Duration.ofSeconds(3),
          Duration.ofDays(30));
}
