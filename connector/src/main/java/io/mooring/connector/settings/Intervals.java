package io.mooring.connector.settings;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How often and how long.
 *
 * @param hot between two passes over the columns that change by the minute
 * @param full between two passes over every column
 * @param hold how long the portal may hold a poll for orders
 * @param watch between two looks at an order that the site has taken
 * @param oldestKey after which the connector changes its key
 * @param standbyAfter how long the site's connector must have been silent before this one takes the
 *     site; null to take it at the start
 */
public record Intervals(
    Duration hot,
    Duration full,
    Duration hold,
    Duration watch,
    Duration oldestKey,
    @Nullable Duration standbyAfter) {}
