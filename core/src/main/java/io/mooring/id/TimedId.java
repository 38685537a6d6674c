package io.mooring.id;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids in the order of their time (RFC 9562, version 7): what is kept by them grows at its end, and
 * what happened at one instant stands in its order.
 */
public final class TimedId {

  private static final int PER_MILLISECOND = 12;

  /** Times that are as near take their ids in turn, whichever comes first. */
  private static final long NEAR = 10_000L << PER_MILLISECOND;

  private static final AtomicLong LAST = new AtomicLong();

  private TimedId() {}

  public static UUID at(Instant time) {
    var first = time.toEpochMilli() << PER_MILLISECOND;
    var next =
        LAST.accumulateAndGet(
            first, (last, _) -> last >= first && last - first < NEAR ? last + 1 : first);
    var high = (next & ~0xFFFL) << 4 | 0x7000 | (next & 0xFFF);
    return new UUID(high, UUID.randomUUID().getLeastSignificantBits());
  }
}
