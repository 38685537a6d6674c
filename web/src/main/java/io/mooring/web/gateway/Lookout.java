package io.mooring.web.gateway;

import io.mooring.action.OrderDelivery;
import io.mooring.site.SiteKey;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/**
 * Looks for orders that other nodes have queued, which show in the database only: by one look for
 * all calls that are held, however many they are.
 */
@Component
final class Lookout {

  private static final Duration AT_MOST_EVERY = Duration.ofMillis(500);

  private final OrderDelivery delivery;
  private final ConcurrentMap<SiteKey, Integer> held = new ConcurrentHashMap<>();
  private Set<SiteKey> waiting = Set.of();
  private long lookedAt = System.nanoTime() - AT_MOST_EVERY.toNanos();

  Lookout(OrderDelivery delivery) {
    this.delivery = delivery;
  }

  /** A call that is being held. */
  interface Holding extends AutoCloseable {

    @Override
    void close();
  }

  Holding hold(SiteKey site) {
    held.merge(site, 1, Integer::sum);
    return () -> held.computeIfPresent(site, (_, calls) -> calls == 1 ? null : calls - 1);
  }

  /** Whether orders waited for the site when it was last looked, which is not long ago. */
  synchronized boolean sees(SiteKey site) {
    var now = System.nanoTime();
    if (now - lookedAt >= AT_MOST_EVERY.toNanos()) {
      waiting = delivery.waiting(held.keySet());
      lookedAt = now;
    }
    return waiting.contains(site);
  }
}
