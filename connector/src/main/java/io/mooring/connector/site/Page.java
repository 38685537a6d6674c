package io.mooring.connector.site;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a list.
 *
 * @param nextLink where the site says that the list goes on; usually absent
 * @param siteTime from the answer's {@code Date} header
 * @param readAt when it was asked for, by the connector's corrected clock
 */
public record Page(
    List<SiteRow> rows, @Nullable String nextLink, @Nullable Instant siteTime, Instant readAt) {

  public Page {
    rows = List.copyOf(rows);
  }
}
