package io.mooring.web.sites;

import io.mooring.access.Person;
import io.mooring.inventory.Departing;
import io.mooring.inventory.Detachment;
import io.mooring.inventory.SetAsideRows;
import io.mooring.site.KeyChange;
import io.mooring.site.SiteAttachment;
import io.mooring.web.settings.PortalSettings;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Gives each person who opens the page of sites what its parts work with. */
@Component
public final class SiteDesks {

  private final SiteAttachment sites;
  private final Departing departing;
  private final Detachment detachment;
  private final SetAsideRows setAside;
  private final KeyChange keyChange;
  private final PortalSettings settings;
  private final Clock clock;

  public SiteDesks(
      SiteAttachment sites,
      Departing departing,
      Detachment detachment,
      SetAsideRows setAside,
      KeyChange keyChange,
      PortalSettings settings,
      Clock clock) {
    this.sites = sites;
    this.departing = departing;
    this.detachment = detachment;
    this.setAside = setAside;
    this.keyChange = keyChange;
    this.settings = settings;
    this.clock = clock;
  }

  SiteDesk of(Person person) {
    return new SiteDesk(
        person, sites, departing, detachment, setAside, keyChange, settings.publicAddress(), clock);
  }
}
