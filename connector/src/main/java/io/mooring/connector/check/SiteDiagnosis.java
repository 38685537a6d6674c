package io.mooring.connector.check;

import io.mooring.connector.health.Diagnosis;
import io.mooring.connector.site.SiteAccess;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/** Walks the way to the site, for a connector that runs and finds something wrong there. */
public record SiteDiagnosis(SiteAccess access, String siteCode, Clock clock) {

  /** The first thing wrong; empty when the site is well by now. */
  public Optional<Diagnosis.Ailment> firstWrong() {
    try (var steps = new SiteSteps(access, siteCode, clock)) {
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
