package io.mooring.action;

import io.mooring.audit.AuditLog;
import io.mooring.change.Changes;
import io.mooring.inventory.Certainty;
import io.mooring.inventory.Departing;
import io.mooring.inventory.Inlet;
import io.mooring.inventory.Passes;
import io.mooring.protection.Protection;
import io.mooring.site.Enrolment;
import io.mooring.site.FakeCommandKey;
import io.mooring.site.SiteAttachment;
import io.mooring.site.SiteWatch;
import java.time.Clock;

/** The use cases that an order lives through; a portal that starts anew is a new one of these. */
final class Portal {

  final LifePorts ports;
  final Clock clock;
  final Protection protection;
  final RemoteActions actions;
  final OrderDelivery delivery;
  final Inlet inlet;
  final Passes passes;
  final Departing departing;
  final SiteAttachment attachment;
  final Enrolment enrolment;
  final SiteWatch watch;
  private final Confirmations confirmations;

  Portal(LifePorts ports, Clock clock) {
    this.ports = ports;
    this.clock = clock;
    Changes changes = _ -> {};
    var sites = ports.sites();
    var connectors = ports.connectors();
    var orders = ports.orders();
    var devices = ports.devices();
    var one = ports.transactions();
    var audit = new AuditLog(ports.audit(), clock);
    protection = new Protection(ports.rules(), audit, one, clock);
    var reach = new Reach(sites, connectors, protection, new Certainty(ports.records(), clock));
    actions = new RemoteActions(devices, reach, orders, audit, one, changes, clock);
    confirmations = new Confirmations(orders, devices, audit, one, changes, clock);
    delivery = new OrderDelivery(orders, sites, confirmations, audit, one, changes, clock);
    inlet = new Inlet(ports.records(), sites, ports.timeline(), confirmations, one, changes, clock);
    passes = new Passes(ports.records(), sites, inlet, one, changes, clock);
    departing = new Departing(ports.records(), sites, inlet, audit, one, changes, clock);
    attachment =
        new SiteAttachment(sites, connectors, new FakeCommandKey(), audit, one, changes, clock);
    enrolment = new Enrolment(sites, connectors, audit, one, changes, clock);
    watch = new SiteWatch(sites, connectors, audit, one, changes, clock);
  }

  /** The sweep of deadlines, as it is scheduled; whether it ended any. */
  boolean sweep() {
    return confirmations.deadlinesPassed() > 0;
  }
}
