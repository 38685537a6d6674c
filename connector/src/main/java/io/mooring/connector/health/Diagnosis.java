package io.mooring.connector.health;

import io.mooring.connector.site.SiteException;
import java.util.Optional;

/** Finds what is behind a fault at the site, by looking at the way there from its beginning. */
@FunctionalInterface
public interface Diagnosis {

  /** The first thing wrong on the way that failed; empty when everything is well by now. */
  Optional<Ailment> firstWrong(SiteException fault);

  /** What is wrong, and what a person should do. */
  record Ailment(String sentence, String remedy) {}
}
