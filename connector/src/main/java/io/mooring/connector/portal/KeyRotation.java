package io.mooring.connector.portal;

import io.mooring.wire.Enrol;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes the connector's key when it has grown old: the old key vouches for the new one. */
public final class KeyRotation {

  private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);

  private final KeyRing keys;
  private final SitePortal portal;
  private final Trial trial;
  private final Clock clock;
  private final Duration oldest;

  /** Tries a key by a request that changes nothing. */
  public interface Trial {
    boolean isTaken(ConnectorKey key) throws PortalException;
  }

  public KeyRotation(KeyRing keys, SitePortal portal, Trial trial, Clock clock, Duration oldest) {
    this.keys = keys;
    this.portal = portal;
    this.trial = trial;
    this.clock = clock;
    this.oldest = oldest;
  }

  /** Changes the key if it is time, or if a change was begun and not finished. */
  public void changeIfDue() throws IOException {
    var begun = keys.next();
    if (begun.isPresent()) {
      resume(begun.get());
    } else if (!clock.instant().isBefore(keys.present().madeAt().plus(oldest))) {
      change(keys.makeNext(clock.instant()));
    }
  }

  /** The answer to the request that began this may have been lost on its way back. */
  private void resume(ConnectorKey next) throws IOException {
    if (trial.isTaken(next)) {
      finish(next);
    } else {
      change(next);
    }
  }

  private void finish(ConnectorKey next) throws IOException {
    keys.promote(next);
    LOG.info("The connector's new key is in use; its thumbprint is {}", next);
  }

  private void change(ConnectorKey next) throws IOException {
    try {
      var proof = new Proofs(clock).ofPossession(next, keys.present().thumbprint());
      portal.rotate(new Enrol.Rotate(next.publicJson(), proof));
      finish(next);
    } catch (PortalException.Dismissed e) {
      throw e;
    } catch (PortalException e) {
      if (e.isFinal()) {
        keys.dropNext();
      }
      throw e;
    }
  }
}
