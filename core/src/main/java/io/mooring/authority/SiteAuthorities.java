package io.mooring.authority;

import io.mooring.device.InCharge;
import io.mooring.site.AttachedSite;
import io.mooring.site.SiteKey;
import io.mooring.site.Sites;
import java.util.Map;

/** Looks up what of a site tells who is in charge of its devices. */
public final class SiteAuthorities {

  private final Sites sites;
  private final Sliders sliders;

  public SiteAuthorities(Sites sites, Sliders sliders) {
    this.sites = sites;
    this.sliders = sliders;
  }

  public SiteAuthority of(SiteKey site) {
    return new SiteAuthority(
        sites.find(site).map(AttachedSite::version).orElse(null),
        sliders.all(site.tenant()).getOrDefault(site, Map.of()));
  }

  /** Who is in charge, told of one device after another. */
  public InCharge.Telling telling() {
    return (device, workload, now) ->
        OneWord.of(device, of(device.main().site()), Workload.of(workload), now);
  }
}
