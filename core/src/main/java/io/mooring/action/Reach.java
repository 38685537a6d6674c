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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks up what decides whether an action reaches a device. */
public final class Reach {

  private final Sites sites;
  private final Connectors connectors;
  private final Protection protection;
  private final Doubts doubts;

  public Reach(Sites sites, Connectors connectors, Protection protection, Doubts doubts) {
    this.sites = sites;
    this.doubts = doubts;
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
        protection.guard(key.tenant()),
        doubted(key.tenant(), List.of(device)));
  }

  /** The ways to several devices; what is the same for many of them is looked up once. */
  Map<DeviceId, Way> to(TenantId tenant, Collection<Device> devices) {
    var guard = protection.guard(tenant);
    var doubted = doubted(tenant, devices);
    var attached = new HashMap<SiteKey, Optional<AttachedSite>>();
    var enrolled = new HashMap<SiteKey, List<Connector>>();
    var ways = new HashMap<DeviceId, Way>();
    for (var device : devices) {
      var key = device.main().site();
      var site = attached.computeIfAbsent(key, sites::find).orElse(null);
      var of = enrolled.computeIfAbsent(key, connectors::of);
      ways.put(device.id(), new Way(device, site, of, guard, doubted));
    }
    return ways;
  }

  /** Asked for all at once, and only where an action disturbs. */
  private Function<Device, Optional<String>> doubted(TenantId tenant, Collection<Device> devices) {
    var reasons = new AtomicReference<@Nullable Map<DeviceId, String>>();
    return device -> {
      var known = reasons.get();
      if (known == null) {
        known = doubts.of(tenant, devices);
        reasons.set(known);
      }
      return Optional.ofNullable(known.get(device.id()));
    };
  }

  /** What an open order waits for, most pressing first. */
  List<Waiting> waiting(Order order, Device device, Instant now) {
    var site = order.target().site();
    return Waiting.of(order, device, sites.contact(site), connectors.of(site), now);
  }
}
