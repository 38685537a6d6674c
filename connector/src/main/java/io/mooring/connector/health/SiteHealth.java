package io.mooring.connector.health;

import io.mooring.connector.portal.PortalException;
import io.mooring.connector.portal.SitePortal;
import io.mooring.connector.site.SiteException;
import io.mooring.wire.Hello;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the portal when something is wrong at the site, and when it is well again, once each. */
public final class SiteHealth {

  private static final Logger LOG = LoggerFactory.getLogger(SiteHealth.class);

  private final SitePortal portal;
  private final long epoch;
  private Hello.@Nullable Trouble told;

  public SiteHealth(SitePortal portal, long epoch) {
    this.portal = portal;
    this.epoch = epoch;
  }

  public void well() throws PortalException.Dismissed {
    tell(new Hello.Trouble(epoch, null, null));
  }

  public void ill(SiteException fault) throws PortalException.Dismissed {
    tell(new Hello.Trouble(epoch, fault.getMessage(), fault.trouble().remedy()));
  }

  private synchronized void tell(Hello.Trouble trouble) throws PortalException.Dismissed {
    if (trouble.equals(told)) {
      return;
    }
    if (trouble.sentence() != null) {
      LOG.warn("{} {}", trouble.sentence(), trouble.remedy());
    }
    try {
      portal.trouble(trouble);
      told = trouble;
    } catch (PortalException.Dismissed e) {
      throw e;
    } catch (PortalException e) {
      LOG.warn("The site's state could not be told: {}", e.getMessage());
    }
  }
}
