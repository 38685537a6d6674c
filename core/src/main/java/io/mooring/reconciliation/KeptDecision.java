package io.mooring.reconciliation;

import io.mooring.access.PersonId;
import io.mooring.wire.PlainText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is kept: it is never deleted.
 *
 * @param takenBack null while it stands
 */
public record KeptDecision(Decision decision, @Nullable TakenBack takenBack) {

  /**
   * That it stands no longer.
   *
   * @param byName what the person was called then
   */
  public record TakenBack(PersonId by, String byName, Instant at, String why) {

    public TakenBack {
      why = PlainText.line(why);
      Decision.demandReason(why);
    }
  }

  public KeptDecision takenBack(TakenBack back) {
    return new KeptDecision(decision, back);
  }
}
