package io.mooring.connector.orders;

import io.mooring.connector.portal.InventoryPortal;
import io.mooring.connector.portal.OrderPortal;
import io.mooring.connector.portal.PortalException;
import io.mooring.connector.testing.FakePortal;
import io.mooring.wire.Batch;
import io.mooring.wire.Held;
import io.mooring.wire.Orders;
import io.mooring.wire.Pass;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A portal behind a network: it grants each claim once and hears what comes through. */
final class ModelPortal implements OrderPortal, InventoryPortal {

  private final FakePortal portal = new FakePortal();
  private final Perils perils;
  final Set<String> granted = new HashSet<>();

  /** In the order in which they came; of orders that were granted by then. */
  final List<Orders.Report> heard = new ArrayList<>();

  ModelPortal(Perils perils) {
    this.perils = perils;
  }

  @Override
  public Orders.Claims claim(Orders.Claim claim) throws PortalException {
    perils.onTheWayToPortal();
    var claimed = portal.claim(claim);
    granted.addAll(claim.orderIds());
    perils.onTheWayToPortal();
    return claimed;
  }

  @Override
  public void report(Orders.Reports told) throws PortalException {
    perils.onTheWayToPortal();
    told.reports().stream()
        .filter(report -> granted.contains(report.orderId()))
        .forEach(heard::add);
    perils.onTheWayToPortal();
  }

  List<Orders.Report> heardOf(String order) {
    return heard.stream().filter(report -> report.orderId().equals(order)).toList();
  }

  @Override
  public Orders.Polled poll(Orders.Poll poll) throws PortalException {
    return portal.poll(poll);
  }

  @Override
  public Pass.Begun begin(Pass.Begin begin) throws PortalException {
    perils.onTheWayToPortal();
    return portal.begin(begin);
  }

  @Override
  public Held.Answer held(Held.Request request) throws PortalException {
    return portal.held(request);
  }

  @Override
  public Batch.Answer upload(Batch batch) throws PortalException {
    var answer = portal.upload(batch);
    perils.onTheWayToPortal();
    return answer;
  }

  @Override
  public Pass.Ended end(Pass.End end) throws PortalException {
    return portal.end(end);
  }
}
