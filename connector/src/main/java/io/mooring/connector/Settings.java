package io.mooring.connector;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the connector is told by its settings file. */
record Settings(Enrolled enrolled, PortalAt portal, SiteAt site, Intervals intervals) {

  static final int USUAL_PAGE = 1_000;

  /**
   * @param siteCode as last seen, for the case that the site does not answer at the start
   * @param siteVersion the same
   */
  record Enrolled(
      String connectorId, String siteId, String siteName, String siteCode, String siteVersion) {}

  /**
   * @param trust certificates to believe instead of the machine's usual roots
   */
  record PortalAt(Address address, @Nullable Path trust) {}

  record SiteAt(Address address, @Nullable Path trust, int pageSize) {}
}
