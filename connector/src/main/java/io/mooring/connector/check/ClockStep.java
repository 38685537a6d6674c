package io.mooring.connector.check;

import io.mooring.connector.net.HttpDate;
import io.mooring.connector.net.Outbound;
import io.mooring.connector.net.Route;
import io.mooring.connector.net.Trust;
import io.mooring.connector.portal.Knock;
import io.mooring.connector.settings.Reach;
import io.mooring.connector.site.SiteSignIn;
import io.mooring.connector.site.SiteTrouble;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/** Compares this machine's clock with the portal's and the site's, as their answers date them. */
record ClockStep(Reach reach, Clock clock) {

  private static final Duration PATIENCE = Duration.ofSeconds(4);

  /** RFC 4120: what Kerberos usually bears. */
  private static final Duration KERBEROS = Duration.ofMinutes(5);

  /** The connector sets its requests by the portal's clock; logs and journal are by its own. */
  private static final Duration WORTH_SAYING = Duration.ofMinutes(1);

  Said tell() {
    return judge(ofSite(), ofPortal());
  }

  /** Both by how far this machine's clock is ahead, where that is known. */
  Said judge(Optional<Duration> ofSite, Optional<Duration> ofPortal) {
    var parts = new ArrayList<String>();
    ofPortal.ifPresent(ahead -> parts.add(words(ahead, "portal")));
    ofSite.ifPresent(ahead -> parts.add(words(ahead, "site")));
    if (parts.isEmpty()) {
      return Said.notTried("Neither the site nor the portal said what time it is.");
    }
    var sentence = "This machine's clock is %s.".formatted(String.join(", ", parts));
    var signsIn = !(reach.site().access().signIn() instanceof SiteSignIn.None);
    if (signsIn && isBeyond(KERBEROS, ofSite)) {
      return Said.wrong(sentence, SiteTrouble.CLOCK_SKEW.remedy());
    }
    return isBeyond(WORTH_SAYING, ofSite) || isBeyond(WORTH_SAYING, ofPortal)
        ? Said.warning(sentence, SiteTrouble.CLOCK_SKEW.remedy())
        : Said.ok(sentence);
  }

  private static boolean isBeyond(Duration most, Optional<Duration> ahead) {
    return ahead.filter(one -> one.abs().compareTo(most) >= 0).isPresent();
  }

  private static String words(Duration ahead, String whose) {
    var seconds = ahead.toSeconds();
    return seconds == 0
        ? "the %s's to the second".formatted(whose)
        : "%d s %s the %s's"
            .formatted(Math.abs(seconds), seconds > 0 ? "ahead of" : "behind", whose);
  }

  private Optional<Duration> ofPortal() {
    var portal = reach.portal();
    try (var line =
        Outbound.open(Trust.of(portal.trust()), portal.route(), PortalSteps.MOST_BYTES)) {
      var knock = Knock.at(portal.address().uri(), line, PATIENCE);
      return Optional.ofNullable(knock.portalTime()).map(this::ahead);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whatever the site answers to somebody who does not sign in: its date counts. */
  private Optional<Duration> ofSite() {
    var access = reach.site().access();
    var request =
        HttpRequest.newBuilder(access.providers().getFirst().resolve("/AdminService/")).build();
    try (var line =
        Outbound.open(Trust.of(access.trust()), new Route.Direct(), PortalSteps.MOST_BYTES)) {
      return HttpDate.of(line.send(request, PATIENCE)).map(this::ahead);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Duration ahead(Instant theirs) {
    var ahead = Duration.between(theirs, clock.instant());
    // A date has whole seconds.
    return ahead.abs().compareTo(Duration.ofSeconds(2)) < 0 ? Duration.ZERO : ahead;
  }
}
