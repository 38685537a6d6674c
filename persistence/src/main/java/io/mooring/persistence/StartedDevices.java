package io.mooring.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * Which devices have started orders. Mostly few of a tenant have, and every batch of facts asks: so
 * those few are read rather than each device looked up.
 */
final class StartedDevices {

  private static final int FEW = 200;

  private StartedDevices() {}

  /** Devices of these of which some may have a started order. */
  static Collection<UUID> among(StatelessSession session, UUID tenant, Set<UUID> devices) {
    var started = first(session, tenant);
    return started.size() < FEW ? started.stream().filter(devices::contains).toList() : devices;
  }

  private static List<UUID> first(StatelessSession session, UUID tenant) {
    var query =
        session
            .createSelectionQuery(
                "select startedDevice from OrderRow"
                    + " where tenant = :tenant and startedDevice is not null",
                UUID.class)
            .setParameter("tenant", tenant)
            .setMaxResults(FEW);
    return Hint.index(query, "action_order_started").getResultList();
  }
}
