package io.mooring.connector;

import io.mooring.connector.portal.PortalException;
import io.mooring.connector.portal.SitePortal;
import io.mooring.wire.Hello;
import java.time.Duration;

/** The way in which a connector asks the portal for its site. */
interface Asking {

  /** What came of it. */
  sealed interface Asked {

    /** The site is this connector's. */
    record Taken(Hello.Answer answer) implements Asked {}

    /** Another connector keeps it for now. */
    record Kept(Duration pause) implements Asked {}
  }

  /**
   * @param siteAnswers whether the site itself was reached from here
   */
  Asked ask(SitePortal portal, Hello.Request request, boolean siteAnswers) throws PortalException;

  /** Takes the site whoever holds it, so that even a site's trouble shows. */
  static Asking atOnce() {
    return (portal, request, _) -> new Asked.Taken(portal.hello(request));
  }
}
