package io.mooring.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pass reads the whole site once, for one or both groups of columns. */
public final class Pass {

  private Pass() {}

  /** Whether it reads every column, or the few that change by the minute. */
  public enum Kind {
    FULL,
    HOT
  }

  public record Begin(long epoch, Kind kind) {}

  /**
   * @param pass this pass's number, greater than that of every pass before
   * @param collections ids of the collections whose members a full pass tells in {@link
   *     Column#COLLECTIONS}; none when absent
   */
  public record Begun(long pass, @Nullable List<String> collections) {}

  /**
   * The connector has read to the end, or says that it could not.
   *
   * @param rowsSeen rows that the site gave
   * @param countBefore the site's own {@code $count} before the pass
   * @param countAfter the same after it
   * @param missing ids that the portal holds and the pass did not see, at most {@link
   *     Gateway#MAX_IDS}; up to 1 % of what is held, each was asked for by key as well
   * @param missingTotal how many are missing in all, named or not
   * @param fault why the pass ended early; absent when it read to the end
   * @param nextRun when the next pass of this kind will begin
   */
  public record End(
      long epoch,
      long pass,
      Kind kind,
      long rowsSeen,
      long countBefore,
      long countAfter,
      List<Long> missing,
      long missingTotal,
      @Nullable String fault,
      Instant nextRun) {

    /** This end with fewer ids missing. */
    public End missing(List<Long> ids) {
      var total = missingTotal - missing.size() + ids.size();
      return new End(
          epoch, pass, kind, rowsSeen, countBefore, countAfter, ids, total, fault, nextRun);
    }
  }

  /** What the portal made of the pass. */
  public enum Verdict {
    /** The pass is complete; what it missed is gone. */
    TRUSTED,
    /** Rows and counts disagree: nothing is gone. */
    INCOMPLETE,
    /** Too many would go at once: a person decides, nothing is gone until then. */
    HELD
  }

  public record Ended(Verdict verdict, long gone, String sentence) {}
}
