package io.mooring.connector.check;

import io.mooring.connector.net.Dial;
import io.mooring.connector.net.Outbound;
import io.mooring.connector.net.Route;
import io.mooring.connector.net.ServerCertificate;
import io.mooring.connector.net.Trust;
import io.mooring.connector.net.Tunnel;
import io.mooring.connector.portal.Knock;
import io.mooring.connector.settings.Reach;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The way to the portal: proxy, name, port, certificate, and who answers there. */
final class PortalSteps {

  static final long MOST_BYTES = 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(9);
  private static final int SIGN_IN = 407;

  /** As tinyproxy has it. */
  private static final int WRONG_PASSWORD = 401;

  private static final int FORBIDDEN = 403;
  private static final int FAILED = 400;

  private final Reach.PortalAt portal;
  private final URI address;
  private final Clock clock;

  PortalSteps(Reach.PortalAt portal, Clock clock) {
    this.portal = portal;
    this.address = portal.address().uri();
    this.clock = clock;
  }

  List<Step> all() {
    return List.of(
        Step.of(Hop.PROXY, Set.of(), this::proxy),
        Step.of(Hop.PORTAL_NAME, Set.of(Hop.PROXY), this::name),
        Step.of(Hop.PORTAL_PORT, Set.of(Hop.PORTAL_NAME), this::port),
        Step.of(Hop.PORTAL_TLS, Set.of(Hop.PORTAL_PORT), this::tls),
        Step.of(Hop.PORTAL, Set.of(Hop.PORTAL_TLS), this::speaks));
  }

  private Route route() {
    return Tunnel.resolved(portal.route(), address);
  }

  private boolean isPlain() {
    return "http".equals(address.getScheme());
  }

  private Said proxy() {
    return switch (route()) {
      case Route.Proxy proxy -> proxy(proxy, proxy.host() + ":" + proxy.port());
      case Route.Direct(), Route.OfMachine() -> Said.ok("None is used.");
    };
  }

  private Said proxy(Route.Proxy proxy, String name) {
    try (var tunnel = Tunnel.through(proxy, address)) {
      return switch (tunnel.status()) {
        case SIGN_IN, WRONG_PASSWORD -> signIn(proxy, name);
        case FORBIDDEN ->
            Said.wrong(
                "The proxy %s forbids the way to the portal.".formatted(name),
                "Have the proxy allow CONNECT to %s:%d."
                    .formatted(address.getHost(), Dial.port(address)));
        default ->
            Said.ok(
                proxy.user() == null
                    ? name + " asks for no sign-in."
                    : "%s takes the sign-in as %s.".formatted(name, proxy.user()));
      };
    } catch (UnknownHostException e) {
      return Said.wrong(
          "The proxy's name %s is not known here.".formatted(proxy.host()),
          "Check portal.proxy and the DNS of the connector's machine.");
    } catch (IOException e) {
      return Said.wrong(
          "The proxy %s does not answer (%s).".formatted(name, Said.words(e)),
          Hop.PROXY.whenSlow());
    }
  }

  private static Said signIn(Route.Proxy proxy, String name) {
    return proxy.user() == null
        ? Said.wrong(
            "The proxy %s demands a sign-in.".formatted(name),
            "Set portal.proxy-user and portal.proxy-password-file, or have the proxy let the"
                + " connector's machine through without one.")
        : Said.wrong(
            "The proxy %s refuses the sign-in as %s.".formatted(name, proxy.user()),
            "Correct portal.proxy-user, and the password in portal.proxy-password-file or its"
                + " variable.");
  }

  private Said name() {
    if (route() instanceof Route.Proxy) {
      return Said.ok("The proxy looks %s up.".formatted(address.getHost()));
    }
    try {
      var found = InetAddress.getByName(address.getHost());
      return Said.ok("%s is %s.".formatted(address.getHost(), found.getHostAddress()));
    } catch (UnknownHostException e) {
      return Said.wrong(
          "The portal's name %s is not known here.".formatted(address.getHost()),
          "Check portal.url and the DNS of the connector's machine; where a proxy leads out, name"
              + " it in portal.proxy.");
    }
  }

  private Said port() {
    try (var _ = connected()) {
      return Said.ok("Port %d answers.".formatted(Dial.port(address)));
    } catch (IOException e) {
      return Said.wrong(
          "Port %d of the portal does not answer (%s)."
              .formatted(Dial.port(address), Said.words(e)),
          Hop.PORTAL_PORT.whenSlow());
    }
  }

  /** Through the proxy, where there is one. */
  private Socket connected() throws IOException {
    if (!(route() instanceof Route.Proxy proxy)) {
      return Dial.to(address);
    }
    var tunnel = Tunnel.through(proxy, address);
    if (!isPlain() && tunnel.status() >= FAILED) {
      tunnel.close();
      throw new IOException("the proxy answers HTTP " + tunnel.status());
    }
    return tunnel.socket();
  }

  private Said tls() throws IOException {
    if (isPlain()) {
      return Said.ok("Not encrypted; this is for this machine alone.");
    }
    var trust = Trust.of(portal.trust());
    try {
      var shown = ServerCertificate.over(connected(), address.getHost(), Dial.port(address), trust);
      return SiteSteps.until(shown, clock, "Renew the portal's certificate.");
    } catch (IOException e) {
      return new PortalDoubt(address, this::connected).of(e);
    }
  }

  private Said speaks() throws IOException {
    try (var outbound = Outbound.open(Trust.of(portal.trust()), portal.route(), MOST_BYTES)) {
      Knock.at(address, outbound, PATIENCE);
      return Said.ok("A portal answers at %s.".formatted(address));
    }
  }
}
