package io.mooring.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the portal says it holds of a site, by hash, in order of the id. */
public final class Held {

  private Held() {}

  /**
   * @param after ids greater than this one; 0 for the first page
   * @param limit at most {@link Gateway#MAX_IDS}
   */
  public record Request(long epoch, long after, int limit) {}

  /**
   * @param full {@link RowHash} of the full columns held; absent when none are
   * @param hot the same of the hot columns
   */
  public record Row(long id, @Nullable String full, @Nullable String hot) {}

  /**
   * @param more whether ids follow after the last of {@code rows}
   */
  public record Answer(List<Row> rows, boolean more) {}
}
