package io.mooring.web.comanagement;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.authority.Attestation;
import io.mooring.site.SiteAttachment;
import java.time.Clock;

/** What the sliders of sites are shown and attested with, on behalf of one person. */
record SliderDesk(Person person, SiteAttachment sites, Attestation attestation, Clock clock) {

  boolean mayAttest() {
    return person.may(Permission.MANAGE_SITES);
  }
}
