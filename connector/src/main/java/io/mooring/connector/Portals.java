package io.mooring.connector;

import io.mooring.connector.net.Outbound;
import io.mooring.connector.portal.ConnectorKey;
import io.mooring.connector.portal.HttpPortal;
import io.mooring.connector.portal.KeyRing;
import io.mooring.connector.portal.PortalClock;
import io.mooring.connector.portal.PortalException;
import io.mooring.connector.settings.Settings;
import java.util.function.Supplier;

/** The portal, by several lines and keys. */
record Portals(RunCommand.Lines lines, Settings settings, PortalClock clock, KeyRing keys) {

  /** For everything but polls. */
  HttpPortal main() {
    return portal(lines.toPortal(), keys::present);
  }

  HttpPortal forPolls() {
    return portal(lines.toPoll(), keys::present);
  }

  HttpPortal withKey(ConnectorKey key) {
    return portal(lines.toPortal(), () -> key);
  }

  /** Tries a key by a request that changes nothing. */
  boolean isTaken(ConnectorKey key) throws PortalException {
    try {
      withKey(key).standing();
      return true;
    } catch (PortalException.Dismissed e) {
      throw e;
    } catch (PortalException e) {
      if (e.isSignIn()) {
        return false;
      }
      throw e;
    }
  }

  private HttpPortal portal(Outbound line, Supplier<ConnectorKey> key) {
    var address = settings.portal().address().uri();
    return new HttpPortal(line, address, clock, settings.enrolled().connectorId(), key);
  }
}
