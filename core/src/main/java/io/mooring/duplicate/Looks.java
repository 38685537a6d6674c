package io.mooring.duplicate;

import io.mooring.access.TenantId;
import io.mooring.device.DeviceId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far tenants were looked through for devices that may be one. */
public interface Looks {

  /** Where a look begins. */
  long BEGINNING = Long.MIN_VALUE;

  /**
   * A look through all that records of a tenant are found by.
   *
   * @param place up to which it has come
   */
  record Look(TenantId tenant, long place, Instant begun) {}

  /**
   * The next part of it.
   *
   * @param devices that share something with another device
   * @param reached up to where; null at the end
   */
  record Stretch(Set<DeviceId> devices, @Nullable Long reached) {}

  /** The look that is due or on its way; until the transaction ends nobody else has it. */
  Optional<Look> due(Instant now);

  /**
   * Goes on.
   *
   * @param most so many entries are looked at
   */
  Stretch next(Look look, int most);

  void reached(Look look, long place);

  /** Nobody looks again before {@code due}. */
  void ended(Look look, Instant at, Instant due);

  /** When the tenant was last looked through to the end. */
  Optional<Instant> lastEnded(TenantId tenant);
}
