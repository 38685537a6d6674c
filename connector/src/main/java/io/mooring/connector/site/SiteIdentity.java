package io.mooring.connector.site;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Which site this is, as {@code SMS_Site} says. */
public record SiteIdentity(String code, String version, String name) {

  private static final String CLASS = "SMS_Site";

  /** {@code SMS_Site.Type}: 1 is a secondary, 2 a primary, 4 a central administration site. */
  private static final int CENTRAL = 4;

  /** Reads the site itself: of several the highest in the hierarchy. */
  static SiteIdentity of(Site site) throws SiteException {
    return read(highest(rows(site)));
  }

  /**
   * Reads the site of this code from a provider that may speak for it: its own, or the central
   * site's above it.
   */
  static SiteIdentity as(String code, Site provider) throws SiteException {
    var rows = rows(provider);
    var highest = highest(rows);
    return Stream.concat(Stream.of(highest), type(highest) == CENTRAL ? rows.stream() : Stream.of())
        .map(SiteIdentity::read)
        .filter(site -> site.code().equals(code))
        .findFirst()
        .orElseThrow(() -> other(code, read(highest)));
  }

  private static SiteException other(String code, SiteIdentity found) {
    return SiteException.of(
        SiteTrouble.OTHER_SITE,
        "it is %s (%s), and this connector is enrolled for %s"
            .formatted(found.name(), found.code(), code));
  }

  private static List<SiteRow> rows(Site site) throws SiteException {
    return site.list(Query.all(CLASS)).rows().stream()
        .filter(row -> !row.text("SiteCode").isBlank())
        .toList();
  }

  private static SiteRow highest(List<SiteRow> rows) throws SiteException {
    return rows.stream()
        .max(Comparator.comparingLong(SiteIdentity::type))
        .orElseThrow(() -> SiteException.nonsense(CLASS + " names no site"));
  }

  private static long type(SiteRow row) {
    return row.number("Type").orElse(0);
  }

  private static SiteIdentity read(SiteRow row) {
    return new SiteIdentity(row.text("SiteCode"), row.text("Version"), row.text("SiteName"));
  }
}
