package io.mooring.authority;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim with the rules that led to it.
 *
 * @param since when what it rests on last changed; null where that is not known
 */
record Resolved(Claim claim, @Nullable Instant since, List<Reason> reasons) {

  static Resolved unknown(Reason.Rule rule, String why) {
    return new Resolved(new Claim.Unknown(why), null, List.of(new Reason(rule, why)));
  }
}
