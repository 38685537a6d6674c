package io.mooring.connector;

import io.mooring.connector.pace.Backoff;
import io.mooring.connector.pace.Waiting;
import io.mooring.connector.portal.ConnectorKey;
import io.mooring.connector.portal.KeyRing;
import io.mooring.connector.portal.KeyRotation;
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

/** The first calls after the start: they take the site, and say which site that is. */
final class Greeting {

  private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);

  private final Site site;
  private final Function<ConnectorKey, SitePortal> portal;
  private final KeyRing keys;
  private final SiteIdentity lastSeen;
  private final Backoff backoff;
  private final Asking asking;
  private final KeyRotation rotation;

  /** What the portal answered, and what was wrong with the site at that time. */
  record Greeted(Hello.Answer answer, @Nullable SiteException siteFault) {}

  Greeting(
      Site site,
      Function<ConnectorKey, SitePortal> portal,
      KeyRing keys,
      SiteIdentity lastSeen,
      Backoff backoff,
      Asking asking,
      KeyRotation rotation) {
    this.site = site;
    this.portal = portal;
    this.keys = keys;
    this.lastSeen = lastSeen;
    this.backoff = backoff;
    this.asking = asking;
    this.rotation = rotation;
  }

  /** Greets until the site is this connector's; empty when the process is to end before. */
  Optional<Greeted> untilAnswered(Waiting waiting) throws IOException {
    for (var failures = 1; !waiting.isOver(); failures++) {
      try {
        switch (greet()) {
          case Greet(Asking.Asked.Taken(var answer), var fault) -> {
            return Optional.of(new Greeted(answer, fault));
          }
          case Greet(Asking.Asked.Kept(var pause), _) -> {
            failures = 0;
            changeKey();
            waiting.pause(pause);
          }
        }
      } catch (PortalException.Dismissed e) {
        throw e;
      } catch (PortalException e) {
        var pause = backoff.after(failures);
        LOG.warn("{} Next try in {} s.", e.getMessage(), pause.toSeconds());
        waiting.rest(pause);
      }
    }
    return Optional.empty();
  }

  /** What was asked, and what was wrong with the site then. */
  private record Greet(Asking.Asked asked, @Nullable SiteException fault) {}

  /** A site that does not answer is presented as it was last seen, so that its trouble shows. */
  private Greet greet() throws IOException {
    try {
      return new Greet(hello(site.identity(), true), null);
    } catch (SiteException e) {
      return new Greet(hello(lastSeen, false), e);
    }
  }

  /** A connector that stands by for months changes its key like any other. */
  private void changeKey() throws PortalException.Dismissed {
    try {
      rotation.changeIfDue();
    } catch (PortalException.Dismissed e) {
      throw e;
    } catch (IOException e) {
      LOG.warn("The connector's key could not be changed; the present one stays: {}", e.toString());
    }
  }

  private Asking.Asked hello(SiteIdentity identity, boolean siteAnswers) throws IOException {
    var request =
        new Hello.Request(
            Connector.version(), identity.code(), identity.version(), identity.name());
    var next = keys.next();
    return next.isPresent()
        ? helloDuringRotation(request, next.get(), siteAnswers)
        : asking.ask(portal.apply(keys.present()), request, siteAnswers);
  }

  /** A change of keys was cut off: the portal knows the next key, or it does not. */
  private Asking.Asked helloDuringRotation(
      Hello.Request request, ConnectorKey next, boolean siteAnswers) throws IOException {
    try {
      var answer = asking.ask(portal.apply(next), request, siteAnswers);
      keys.promote(next);
      return answer;
    } catch (PortalException.Dismissed e) {
      throw e;
    } catch (PortalException e) {
      if (e.isSignIn()) {
        return asking.ask(portal.apply(keys.present()), request, siteAnswers);
      }
      throw e;
    }
  }
}
