package io.mooring.retention;

import io.mooring.access.TenantId;
import java.time.Instant;

/** History that is old enough to be deleted, of all tenants. */
public interface PastHistory {

  /**
   * Takes the turn to delete, which all portals of a database share.
   *
   * @param until when another may take it, should this one not give it back
   * @return false when it is not due, or another has it
   */
  boolean takeTurn(Instant now, Instant until);

  /** Nobody deletes anything before {@code due}. */
  void endTurn(Instant due);

  /**
   * Deletes some of the counters that count nothing any more, in a transaction of its own.
   *
   * @return how many; none where nobody may delete them
   */
  int tidy(int most);

  /**
   * Deletes some of the oldest of one tenant, in a transaction of its own.
   *
   * @param most how many rows, or orders with their events
   */
  Deleted delete(History history, Instant before, int most);

  /** What came of it. */
  sealed interface Deleted {

    /** There was nothing old enough. */
    record Nothing() implements Deleted {}

    record Some(TenantId tenant, int number) implements Deleted {}

    /** The database lets nobody who is known here delete it. */
    record NotPermitted(TenantId tenant) implements Deleted {}
  }
}
