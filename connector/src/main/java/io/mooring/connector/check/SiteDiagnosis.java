package io.mooring.connector.check;

import io.mooring.connector.health.Diagnosis;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteTickets;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/** Walks the way to the site, for a connector that runs and finds something wrong there. */
public record SiteDiagnosis(SiteTickets tickets, String siteCode, Clock clock) {

  /**
   * The first thing wrong on the way to the provider that failed; empty when it is well by now.
   * Others have no part in it.
   */
  public Optional<Diagnosis.Ailment> firstWrong(SiteException fault) {
    var failed = Objects.requireNonNullElse(fault.provider(), tickets.access().preferred());
    try (var steps = new SiteSteps(tickets.only(failed), siteCode, clock)) {
      return Walk.USUAL.over(steps.all()).stream()
          .filter(Finding::isWrong)
          .findFirst()
          .map(SiteDiagnosis::ailment);
    }
  }

  private static Diagnosis.Ailment ailment(Finding wrong) {
    return new Diagnosis.Ailment(wrong.named(), Objects.requireNonNullElse(wrong.remedy(), ""));
  }
}
