package io.mooring.connector.portal;

import io.mooring.wire.Orders;

/** Where orders come from, and where what became of them is told. */
public interface OrderPortal {

  /** Returns when there is something to do, or when the hold is over. */
  Orders.Polled poll(Orders.Poll poll) throws PortalException;

  Orders.Claims claim(Orders.Claim claim) throws PortalException;

  void report(Orders.Reports reports) throws PortalException;
}
