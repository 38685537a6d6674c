package io.mooring.connector;

import io.mooring.connector.portal.PortalException;
import io.mooring.connector.portal.SitePortal;
import io.mooring.wire.Hello;
import io.mooring.wire.Standing;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits beside the connector that holds the site, and takes it when that one was silent for so
 * long. The portal decides, by its own clock; a site that can't be reached from here is left alone.
 */
final class Standby implements Asking {

  private static final Logger LOG = LoggerFactory.getLogger(Standby.class);

  private static final Duration SOONEST = Duration.ofSeconds(5);

  /** Heard of this often, the portal shows it as standing by. */
  private static final Duration LATEST = Duration.ofMinutes(1);

  private final Duration after;
  private @Nullable String keeper;

  Standby(Duration after) {
    this.after = after;
  }

  @Override
  public Asked ask(SitePortal portal, Hello.Request request, boolean siteAnswers)
      throws PortalException {
    if (!siteAnswers && !portal.standing().holds()) {
      LOG.warn("The site does not answer here: it is not taken, whoever holds it");
      return new Asked.Kept(LATEST);
    }
    try {
      return asked(portal.standBy(new Standing.By(request, after.toSeconds())));
    } catch (PortalException.Dismissed e) {
      if (e.isFenced()) {
        return new Asked.Kept(SOONEST);
      }
      throw e;
    }
  }

  private Asked asked(Standing.Stood stood) {
    var taken = stood.taken();
    if (taken != null) {
      return new Asked.Taken(taken);
    }
    var holder = stood.holder();
    var last = holder == null ? null : holder.lastContact();
    note(holder == null ? "another machine" : holder.host());
    var due = last == null ? LATEST : Duration.between(stood.portalTime(), last.plus(after));
    return new Asked.Kept(
        due.compareTo(SOONEST) < 0 ? SOONEST : due.compareTo(LATEST) > 0 ? LATEST : due);
  }

  private void note(String host) {
    if (!Objects.equals(keeper, host)) {
      LOG.info("The connector on {} holds the site; this one stands by", host);
      keeper = host;
    }
  }
}
