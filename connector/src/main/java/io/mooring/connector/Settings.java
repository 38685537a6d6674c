package io.mooring.connector;

import io.mooring.connector.net.Route;
import io.mooring.connector.net.TrustFile;
import io.mooring.connector.site.SiteAccess;
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
  record PortalAt(Address address, @Nullable TrustFile trust, Route route) {}

  record SiteAt(SiteAccess access, int pageSize) {}
}
