package io.mooring.connector.site;

import java.util.Comparator;

/** Which site this is, as {@code SMS_Site} says. */
public record SiteIdentity(String code, String version, String name) {

  private static final String CLASS = "SMS_Site";

  /**
   * Reads the site itself: of several the highest in the hierarchy, since {@code SMS_Site.Type} is
   * 1 for a secondary, 2 for a primary and 4 for a central administration site.
   */
  public static SiteIdentity of(Site site) throws SiteException {
    return site.list(Query.all(CLASS)).rows().stream()
        .filter(row -> !row.text("SiteCode").isBlank())
        .max(Comparator.comparingLong(row -> row.number("Type").orElse(0)))
        .map(SiteIdentity::read)
        .orElseThrow(() -> SiteException.nonsense(CLASS + " names no site"));
  }

  private static SiteIdentity read(SiteRow row) {
    return new SiteIdentity(row.text("SiteCode"), row.text("Version"), row.text("SiteName"));
  }
}
