package io.mooring.connector.check;

import io.mooring.connector.net.Outbound;
import io.mooring.connector.net.Trust;
import io.mooring.connector.portal.HttpPortal;
import io.mooring.connector.portal.KeyRing;
import io.mooring.connector.portal.Knock;
import io.mooring.connector.portal.PortalClock;
import io.mooring.connector.portal.PortalException;
import io.mooring.connector.settings.Settings;
import io.mooring.wire.Standing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Asks the portal, signed by the connector's key, how the connector stands. */
record EnrolmentStep(Settings settings, Path data, PortalClock clock) {

  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private static final String ANEW =
      "Have a new one-time code made on the site's page, then: enroll --replace.";

  static Said before(Path data) {
    return Said.warning(
        "This connector is not enrolled yet.",
        "Have a one-time code made on the site's page, then: enroll --data %s --code -"
            .formatted(data));
  }

  Said tell() throws IOException {
    var portal = settings.portal();
    try (var line =
        Outbound.open(Trust.of(portal.trust()), portal.route(), PortalSteps.MOST_BYTES)) {
      correctClock(line);
      var keys = KeyRing.open(data);
      var asked =
          new HttpPortal(
              line,
              portal.address().uri(),
              clock,
              settings.enrolled().connectorId(),
              keys::present);
      return of(asked.standing());
    } catch (PortalException.Dismissed e) {
      return Said.wrong("This connector was revoked, or its site detached.", ANEW);
    } catch (PortalException e) {
      if (e.isSignIn()) {
        return Said.wrong("The portal refuses this connector: " + e.sentence(), ANEW);
      }
      throw e;
    }
  }

  /** A connector that runs has done so long ago: a wrong clock spoils no request of its. */
  private void correctClock(Outbound line) throws PortalException {
    var portalTime = Knock.at(settings.portal().address().uri(), line, PATIENCE).portalTime();
    if (portalTime != null) {
      clock.compare(portalTime);
    }
  }

  private Said of(Standing.Answer standing) {
    var known = "The portal knows this connector of site %s".formatted(standing.siteName());
    var holder = standing.holder();
    if (standing.holds() || holder == null) {
      return Said.ok(known + (standing.holds() ? ", and it holds the site." : "."));
    }
    var sentence = known + "; the site is held by the one on %s.".formatted(holder.host());
    return settings.intervals().standbyAfter() == null
        ? Said.warning(
            sentence,
            "Where that one is to go on, leave this one stopped or set standby.after;"
                + " otherwise start this one, by run --take-over if the site was taken from it.")
        : Said.ok(sentence + " This one stands by.");
  }
}
