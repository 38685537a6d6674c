package io.mooring.connector.settings;

/** What an enrolled connector is told. */
public record Settings(Enrolled enrolled, Reach reach, Intervals intervals) {

  /**
   * What enrolment has written down.
   *
   * @param siteCode as last seen, for the case that the site does not answer at the start
   * @param siteVersion the same
   */
  public record Enrolled(
      String connectorId, String siteId, String siteName, String siteCode, String siteVersion) {}

  public Reach.PortalAt portal() {
    return reach.portal();
  }

  public Reach.SiteAt site() {
    return reach.site();
  }
}
