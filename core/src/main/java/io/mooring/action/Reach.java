package io.mooring.action;

import io.mooring.access.TenantId;
import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.protection.Protection;
import io.mooring.site.AttachedSite;
import io.mooring.site.Connector;
import io.mooring.site.Connectors;
import io.mooring.site.SiteKey;
import io.mooring.site.Sites;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        device, sites.find(key).orElse(null), connectors.of(key), protection.guard(key.tenant()));
  }

  /** The ways to several devices; what is the same for many of them is looked up once. */
  Map<DeviceId, Way> to(TenantId tenant, Collection<Device> devices) {
    var guard = protection.guard(tenant);
    var attached = new HashMap<SiteKey, Optional<AttachedSite>>();
    var enrolled = new HashMap<SiteKey, List<Connector>>();
    var ways = new HashMap<DeviceId, Way>();
    for (var device : devices) {
      var key = device.main().site();
      var site = attached.computeIfAbsent(key, sites::find).orElse(null);
      var of = enrolled.computeIfAbsent(key, connectors::of);
      ways.put(device.id(), new Way(device, site, of, guard));
    }
    return ways;
  }

  /** What an open order waits for, most pressing first. */
  List<Waiting> waiting(Order order, Device device, Instant now) {
    var site = order.target().site();
    return Waiting.of(order, device, sites.contact(site), connectors.of(site), now);
  }
}
