package io.mooring.inventory;

import io.mooring.wire.Pass;

/**
 * Decides what a pass proves about the devices that it did not see. Gone is a strong word: a list
 * cut short and an account whose rights were narrowed look just like departures.
 */
public final class Departures {

  /** More than this share of what is held never goes at once without a person. */
  static final double MOST_AT_ONCE = 0.01;

  /** A living site gains and loses this share while it is read, beyond what its counts tell. */
  static final double TOLERANCE = 0.001;

  private Departures() {}

  /** Judges the end of a full pass of a site of which {@code held} devices were held. */
  public static Pass.Verdict judge(Pass.End end, long held) {
    if (end.fault() != null || !complete(end)) {
      return Pass.Verdict.INCOMPLETE;
    }
    var notNamed = end.missingTotal() != end.missing().size();
    return tooMany(end, held) || notNamed ? Pass.Verdict.HELD : Pass.Verdict.TRUSTED;
  }

  /** Whether more would go at once than may without a person. */
  static boolean tooMany(Pass.End end, long held) {
    return end.missingTotal() > held * MOST_AT_ONCE;
  }

  /** Whether the rows agree with the counts before and after. */
  static boolean complete(Pass.End end) {
    var low = Math.min(end.countBefore(), end.countAfter());
    var high = Math.max(end.countBefore(), end.countAfter());
    var tolerance = (high - low) + (long) Math.floor(high * TOLERANCE);
    return end.rowsSeen() >= low - tolerance && end.rowsSeen() <= high + tolerance;
  }
}
