package io.mooring.connector.orders;

import io.mooring.connector.portal.OrderPortal;
import io.mooring.connector.portal.PortalException;
import io.mooring.wire.Orders;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Gatherers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the portal what became of orders, of many by one call. */
final class Teller {

  private static final Logger LOG = LoggerFactory.getLogger(Teller.class);

  private final OrderPortal portal;
  private final long epoch;

  Teller(OrderPortal portal, long epoch) {
    this.portal = portal;
    this.epoch = epoch;
  }

  /**
   * Returns when the portal has all of it.
   *
   * @return the orders of which it does not want to know
   */
  Set<String> tell(List<Orders.Report> reports) throws PortalException {
    var unwanted = new HashSet<String>();
    for (var some : reports.stream().gather(Gatherers.windowFixed(Orders.MOST)).toList()) {
      tell(some, unwanted);
    }
    return unwanted;
  }

  /** One report that the portal refuses must not spoil the others. */
  private void tell(List<Orders.Report> reports, Set<String> unwanted) throws PortalException {
    try {
      portal.report(new Orders.Reports(epoch, reports));
    } catch (PortalException e) {
      if (e instanceof PortalException.Dismissed || !e.isFinal()) {
        throw e;
      }
      if (reports.size() == 1) {
        var order = reports.getFirst().orderId();
        LOG.warn("The portal does not want to know of order {}: {}", order, e.getMessage());
        unwanted.add(order);
      } else {
        var half = reports.size() / 2;
        tell(reports.subList(0, half), unwanted);
        tell(reports.subList(half, reports.size()), unwanted);
      }
    }
  }
}
