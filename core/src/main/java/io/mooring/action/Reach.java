package io.mooring.action;

import io.mooring.device.Device;
import io.mooring.site.Connectors;
import io.mooring.site.Sites;

/** Looks up what decides whether an action reaches a device. */
public final class Reach {

  private final Sites sites;
  private final Connectors connectors;

  public Reach(Sites sites, Connectors connectors) {
    this.sites = sites;
    this.connectors = connectors;
  }

  public Possibility of(RemoteAction action, Device device) {
    var key = device.main().site();
    return Possibility.of(action, device, sites.find(key).orElse(null), connectors.of(key));
  }
}
