package io.mooring.connector.check;

import io.mooring.connector.portal.PortalTrouble;
import io.mooring.connector.site.SiteTrouble;
import java.util.Arrays;
import java.util.List;

/** The hops, in the order in which they are walked. Scripts rely on their names. */
public enum Hop {
  SETTINGS("settings", Side.HERE, Slow.HERE),
  FOLDER("folder", Side.HERE, Slow.HERE),
  KEY("key", Side.HERE, Slow.HERE),
  CLOCK("clock", Side.HERE, Slow.HERE),
  KERBEROS("kerberos", Side.SITE, SiteTrouble.KEYTAB.remedy()),
  KDC("kdc", Side.SITE, SiteTrouble.NO_KDC.remedy()),
  ACCOUNT("account", Side.SITE, SiteTrouble.NO_KDC.remedy()),
  SITE_NAME("siteName", Side.SITE, SiteTrouble.UNKNOWN_HOST.remedy()),
  SITE_PORT("sitePort", Side.SITE, SiteTrouble.NO_ANSWER.remedy()),
  SITE_TLS("siteTls", Side.SITE, SiteTrouble.NO_TLS.remedy()),
  SERVICE("service", Side.SITE, SiteTrouble.NO_KDC.remedy()),
  SITE_SIGN_IN("siteSignIn", Side.SITE, SiteTrouble.UNAVAILABLE.remedy()),
  SITE_IDENTITY("siteIdentity", Side.SITE, SiteTrouble.UNAVAILABLE.remedy()),
  SITE_RIGHTS("siteRights", Side.SITE, SiteTrouble.UNAVAILABLE.remedy()),
  FALLBACK("fallback", Side.SITE, SiteTrouble.NO_ANSWER.remedy()),
  PROXY("proxy", Side.PORTAL, PortalTrouble.PROXY_AWAY.remedy()),
  PORTAL_NAME("portalName", Side.PORTAL, PortalTrouble.UNKNOWN_HOST.remedy()),
  PORTAL_PORT("portalPort", Side.PORTAL, PortalTrouble.NO_ANSWER.remedy()),
  PORTAL_TLS("portalTls", Side.PORTAL, PortalTrouble.NO_TLS.remedy()),
  PORTAL("portal", Side.PORTAL, PortalTrouble.NO_ANSWER.remedy()),
  ENROLMENT("enrolment", Side.ENROLMENT, PortalTrouble.NO_ANSWER.remedy());

  private final String name;
  private final Side side;
  private final String whenSlow;

  Hop(String name, Side side, String whenSlow) {
    this.name = name;
    this.side = side;
    this.whenSlow = whenSlow;
  }

  /** What to do about a hop here that does not come to an end; elsewhere the faults' words do. */
  private static final class Slow {
    static final String HERE = "Look at the disk and the load of the connector's machine.";
  }

  public Side side() {
    return side;
  }

  String whenSlow() {
    return whenSlow;
  }

  static List<Hop> after(Hop hop) {
    return Arrays.stream(values()).filter(later -> later.compareTo(hop) > 0).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
