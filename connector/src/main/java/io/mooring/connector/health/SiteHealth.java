package io.mooring.connector.health;

import io.mooring.connector.portal.PortalException;
import io.mooring.connector.portal.SitePortal;
import io.mooring.connector.site.SiteException;
import io.mooring.wire.Hello;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the portal when something is wrong at the site or with its own commands, and when it is
 * well again, once each.
 */
public final class SiteHealth {

  private static final Logger LOG = LoggerFactory.getLogger(SiteHealth.class);

  private static final String REMEDY =
      "If the portal's command-key.jwk was lost or restored from a copy, put the newest one back, or"
          + " enrol the connector again with a new code. If the portal's clock is wrong, set it."
          + " Otherwise find out who answers in the portal's place.";

  private final SitePortal portal;
  private final Hello.Trouble none;
  private Hello.Trouble ofSite;
  private Hello.Trouble ofCommands;
  private final Diagnosis diagnosis;
  private @Nullable Known known;
  private Hello.@Nullable Trouble told;

  /** A fault, and what was found to be behind it. */
  private record Known(String fault, Diagnosis.Ailment ailment) {}

  public SiteHealth(SitePortal portal, long epoch, Diagnosis diagnosis) {
    this.portal = portal;
    this.none = new Hello.Trouble(epoch, null, null);
    this.ofSite = none;
    this.ofCommands = none;
    this.diagnosis = diagnosis;
  }

  public synchronized void well() throws PortalException.Dismissed {
    known = null;
    ofSite = none;
    tell();
  }

  /** The same fault is looked into once: each look signs in, and an account may be locked by it. */
  public synchronized void ill(SiteException fault) throws PortalException.Dismissed {
    var said = String.valueOf(fault.getMessage());
    if (known == null || !known.fault().equals(said)) {
      known = new Known(said, behind(fault, said));
    }
    ofSite = trouble(known.ailment().sentence(), known.ailment().remedy());
    tell();
  }

  private Diagnosis.Ailment behind(SiteException fault, String said) {
    return diagnosis
        .firstWrong()
        .orElseGet(() -> new Diagnosis.Ailment(said, fault.trouble().remedy()));
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

  private Hello.Trouble trouble(String sentence, String remedy) {
    return new Hello.Trouble(none.epoch(), sentence, remedy);
  }

  private void tell() throws PortalException.Dismissed {
    var trouble = ofCommands.equals(none) ? ofSite : ofCommands;
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
