package io.mooring.web.api;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.site.SiteAttachment;
import io.mooring.web.api.SiteJson.RestartCountdownJson;
import io.mooring.web.problem.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A person's word for how long a site's clients warn before they restart. */
@RestController
final class CountdownController {

  private final SiteAttachment sites;

  CountdownController(SiteAttachment sites) {
    this.sites = sites;
  }

  /** Decimal, so that half a minute is refused and not cut off. */
  record RestartCountdownRequestJson(@Nullable BigDecimal minutes) {}

  @PutMapping("/api/v1/sites/{id}/restart-countdown")
  RestartCountdownJson state(
      @AuthenticationPrincipal Person person,
      @PathVariable String id,
      @RequestBody RestartCountdownRequestJson request) {
    person.require(Permission.MANAGE_SITES);
    var site = Found.site(sites, person, id).key().site();
    var countdown = countdown(request.minutes());
    if (!Refusal.orUnprocessable(() -> sites.stateCountdown(person, site, countdown))) {
      throw Found.noSite();
    }
    return RestartCountdownJson.of(Found.site(sites, person, id).notice());
  }

  private static Duration countdown(@Nullable BigDecimal minutes) {
    try {
      return Duration.ofMinutes((minutes == null ? BigDecimal.ZERO : minutes).intValueExact());
    } catch (ArithmeticException e) {
      throw Refusal.unprocessable("minutes: it is a whole number from 1 to 20,160.");
    }
  }
}
