package io.mooring.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a site on their way to the portal. Sending a batch twice changes nothing.
 *
 * @param sequence counts the batches of this pass from 1; a batch that is sent again keeps its
 *     number
 * @param readAt when the connector read these rows from the site, by the portal's clock
 */
public record Batch(long epoch, long pass, long sequence, Instant readAt, List<Row> rows) {

  /**
   * One device's columns.
   *
   * @param id the resource id at the site
   * @param full the full group's values by column key, absent ones left out; null when this batch
   *     does not carry that group for the row
   * @param hot the same for the hot group
   */
  public record Row(
      long id, @Nullable Map<String, String> full, @Nullable Map<String, String> hot) {}

  /**
   * @param stored rows that changed something
   * @param unchanged rows that the portal held already, or holds newer
   * @param setAside rows that broke a rule, kept for a person to look at
   */
  public record Answer(int stored, int unchanged, List<SetAside> setAside) {}

  public record SetAside(long id, String why) {}
}
