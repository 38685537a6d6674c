package io.mooring.connector.health;

import io.mooring.connector.portal.PortalException;
import io.mooring.connector.portal.SitePortal;
import io.mooring.connector.site.SiteException;
import io.mooring.wire.Hello;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the portal when something is wrong at the site or with its own commands, or there is no
 * room for orders, and when it is well again, once each.
 */
public final class SiteHealth {

  private static final Logger LOG = LoggerFactory.getLogger(SiteHealth.class);

  private static final String REMEDY =
      "If the portal's command-key.jwk was lost or restored from a copy, put the newest one back, or"
          + " enrol the connector again with a new code. If the portal's clock is wrong, set it."
          + " Otherwise find out who answers in the portal's place.";

  private static final String MORE_ROOM =
      "Orders wait at the portal meanwhile. A larger heap has room for more (docs/connector.md).";

  private final SitePortal portal;
  private final Hello.Trouble none;
  private Hello.Trouble ofSite;
  private Hello.Trouble ofCommands;
  private Hello.Trouble ofRoom;
  private final Findings findings;
  private Hello.@Nullable Trouble told;

  public SiteHealth(SitePortal portal, long epoch, Diagnosis diagnosis, Clock clock) {
    this.portal = portal;
    this.none = new Hello.Trouble(epoch, null, null);
    this.ofSite = none;
    this.ofCommands = none;
    this.ofRoom = none;
    this.findings = new Findings(diagnosis, clock);
  }

  public synchronized void well() throws PortalException.Dismissed {
    findings.forget();
    ofSite = none;
    tell();
  }

  /** Others go on meanwhile: it may be looked for what is behind the fault. */
  public void ill(SiteException fault) throws PortalException.Dismissed {
    tell(findings.behind(fault));
  }

  private synchronized void tell(Diagnosis.Ailment ailment) throws PortalException.Dismissed {
    ofSite = trouble(ailment.sentence(), ailment.remedy());
    tell();
  }

  /** The portal's commands are its own. */
  public synchronized void believes() throws PortalException.Dismissed {
    if (!ofCommands.equals(none)) {
      ofCommands = none;
      tell();
    }
  }

  /** Commands were not carried out. */
  public synchronized void disbelieves(String why) throws PortalException.Dismissed {
    LOG.error("Commands were refused: {}", why);
    ofCommands = trouble("The connector carries out no command: %s.".formatted(why), REMEDY);
    tell();
  }

  /** So many orders are watched that no more are taken; told as it was when that began. */
  public synchronized void full(int watched) throws PortalException.Dismissed {
    if (ofRoom.equals(none)) {
      ofRoom =
          trouble(
              String.format(
                  Locale.ROOT,
                  "The connector watches %,d orders, as many as it has room for, and takes no more"
                      + " until some of them have ended.",
                  watched),
              MORE_ROOM);
    }
    tell();
  }

  public synchronized void roomy() throws PortalException.Dismissed {
    if (!ofRoom.equals(none)) {
      LOG.info("There is room for orders again");
      ofRoom = none;
      tell();
    }
  }

  private Hello.Trouble trouble(String sentence, String remedy) {
    return new Hello.Trouble(none.epoch(), sentence, remedy);
  }

  private void tell() throws PortalException.Dismissed {
    var trouble =
        Stream.of(ofCommands, ofSite, ofRoom)
            .filter(one -> !one.equals(none))
            .findFirst()
            .orElse(none);
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
