package io.mooring.action;

import io.mooring.device.Device;
import io.mooring.protection.Protection;
import io.mooring.site.Connectors;
import io.mooring.site.Sites;
import java.time.Instant;
import java.util.List;

/** Looks up what decides whether an action reaches a device. */
public final class Reach {

  private final Sites sites;
  private final Connectors connectors;
  private final Protection protection;

  public Reach(Sites sites, Connectors connectors, Protection protection) {
    this.sites = sites;
    this.connectors = connectors;
    this.protection = protection;
  }

  /** The way to a device, for as many actions as one likes to ask about. */
  Way to(Device device) {
    var key = device.main().site();
    return new Way(
        device,
        sites.find(key).orElse(null),
        connectors.of(key),
        protection.of(key.tenant(), device));
  }

  /** What an open order waits for, most pressing first. */
  List<Waiting> waiting(Order order, Device device, Instant now) {
    var site = order.target().site();
    return Waiting.of(order, device, sites.health(site), connectors.of(site), now);
  }
}
