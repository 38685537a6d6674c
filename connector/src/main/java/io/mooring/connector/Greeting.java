package io.mooring.connector;

import io.mooring.connector.pace.Backoff;
import io.mooring.connector.pace.Waiting;
import io.mooring.connector.portal.ConnectorKey;
import io.mooring.connector.portal.KeyRing;
import io.mooring.connector.portal.PortalException;
import io.mooring.connector.portal.SitePortal;
import io.mooring.connector.site.Site;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteIdentity;
import io.mooring.wire.Hello;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first call after the start: it takes the site, and says which site that is. */
final class Greeting {

  private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);

  private final Site site;
  private final Function<ConnectorKey, SitePortal> portal;
  private final KeyRing keys;
  private final SiteIdentity lastSeen;
  private final Backoff backoff;

  /** What the portal answered, and what was wrong with the site at that time. */
  record Greeted(Hello.Answer answer, @Nullable SiteException siteFault) {}

  Greeting(
      Site site,
      Function<ConnectorKey, SitePortal> portal,
      KeyRing keys,
      SiteIdentity lastSeen,
      Backoff backoff) {
    this.site = site;
    this.portal = portal;
    this.keys = keys;
    this.lastSeen = lastSeen;
    this.backoff = backoff;
  }

  /** Greets until the portal answers; empty when the process is to end before. */
  Optional<Greeted> untilAnswered(Waiting waiting) throws IOException {
    for (var failures = 1; !waiting.isOver(); failures++) {
      try {
        return Optional.of(greet());
      } catch (PortalException.Dismissed e) {
        throw e;
      } catch (PortalException e) {
        var pause = backoff.after(failures);
        LOG.warn("{} Next try in {} s.", e.getMessage(), pause.toSeconds());
        waiting.pause(pause);
      }
    }
    return Optional.empty();
  }

  /** A site that does not answer is presented as it was last seen, so that its trouble shows. */
  private Greeted greet() throws IOException {
    try {
      return new Greeted(hello(SiteIdentity.of(site)), null);
    } catch (SiteException e) {
      return new Greeted(hello(lastSeen), e);
    }
  }

  private Hello.Answer hello(SiteIdentity identity) throws IOException {
    var request =
        new Hello.Request(
            Connector.version(), identity.code(), identity.version(), identity.name());
    var next = keys.next();
    return next.isPresent()
        ? helloDuringRotation(request, next.get())
        : portal.apply(keys.present()).hello(request);
  }

  /** A change of keys was cut off: the portal knows the next key, or it does not. */
  private Hello.Answer helloDuringRotation(Hello.Request request, ConnectorKey next)
      throws IOException {
    try {
      var answer = portal.apply(next).hello(request);
      keys.promote(next);
      return answer;
    } catch (PortalException.Dismissed e) {
      throw e;
    } catch (PortalException e) {
      if (e.isSignIn()) {
        return portal.apply(keys.present()).hello(request);
      }
      throw e;
    }
  }
}
