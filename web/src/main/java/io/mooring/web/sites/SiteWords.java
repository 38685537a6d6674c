package io.mooring.web.sites;

import io.mooring.site.AttachedSite;
import io.mooring.site.CollectionId;
import io.mooring.site.SiteHealth;
import io.mooring.web.words.Ago;
import io.mooring.web.words.Numbers;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the page of sites says. */
final class SiteWords {

  private static final Duration SOON = Duration.ofSeconds(45);

  private SiteWords() {}

  /** {@code Site PS1 · version 5.00.9141.1000 · all devices}. */
  static String subtitle(AttachedSite site) {
    var code = site.code() == null ? "Site code not known yet" : "Site " + site.code();
    var version = site.version() == null ? "" : " · version " + site.version();
    return code + version + " · " + reach(site.collection());
  }

  private static String reach(@Nullable CollectionId collection) {
    return collection == null ? "all devices" : "collection " + collection;
  }

  /** What the end of a pass says: {@code 2,487 of 2,487 devices. Complete.} */
  static String pass(SiteHealth.PassReport report) {
    return Numbers.grouped(report.seen())
        + " of "
        + Numbers.count(report.counted(), "device", "devices")
        + ". "
        + report.sentence();
  }

  static String next(Instant nextRun, Instant now) {
    var due = Duration.between(nextRun, now);
    if (due.abs().compareTo(SOON) < 0) {
      return "now";
    }
    return due.isNegative() ? Ago.of(nextRun, now) : "Due for " + Ago.length(due);
  }

  static String departure(SiteHealth.Departure departure) {
    return "%s of %s were missing from the last complete pass."
        .formatted(
            Numbers.grouped(departure.missing()),
            Numbers.count(departure.held(), "device", "devices"));
  }
}
