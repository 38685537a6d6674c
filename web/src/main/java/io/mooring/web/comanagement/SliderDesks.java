package io.mooring.web.comanagement;

import io.mooring.access.Person;
import io.mooring.authority.Attestation;
import io.mooring.site.SiteAttachment;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Gives each person who opens the page what its sliders work with. */
@Component
public final class SliderDesks {

  private final SiteAttachment sites;
  private final Attestation attestation;
  private final Clock clock;

  public SliderDesks(SiteAttachment sites, Attestation attestation, Clock clock) {
    this.sites = sites;
    this.attestation = attestation;
    this.clock = clock;
  }

  SliderDesk of(Person person) {
    return new SliderDesk(person, sites, attestation, clock);
  }
}
