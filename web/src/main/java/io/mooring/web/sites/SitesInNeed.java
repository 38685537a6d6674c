package io.mooring.web.sites;

import io.mooring.access.Person;
import io.mooring.site.AttachedSite;
import io.mooring.site.SiteAttachment;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Counts the sites that somebody should look at. */
@Component
public final class SitesInNeed {

  private final SiteAttachment sites;
  private final Clock clock;

  public SitesInNeed(SiteAttachment sites, Clock clock) {
    this.sites = sites;
    this.clock = clock;
  }

  public long count(Person person) {
    return sites.list(person).stream().filter(site -> inNeed(person, site)).count();
  }

  private boolean inNeed(Person person, AttachedSite site) {
    var health = sites.health(person, site);
    return switch (SiteCondition.of(health, sites.connectors(person, site), clock.instant())
        .state()) {
      case WARNING, UNHEALTHY -> true;
      case HEALTHY, UNKNOWN -> false;
    };
  }
}
