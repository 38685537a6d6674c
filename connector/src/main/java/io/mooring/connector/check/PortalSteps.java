package io.mooring.connector.check;

import io.mooring.connector.net.Dial;
import io.mooring.connector.net.Outbound;
import io.mooring.connector.net.Route;
import io.mooring.connector.net.ServerCertificate;
import io.mooring.connector.net.Trust;
import io.mooring.connector.net.Tunnel;
import io.mooring.connector.portal.Knock;
import io.mooring.connector.portal.PortalException;
import io.mooring.connector.portal.PortalTrouble;
import io.mooring.connector.settings.Reach;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The way to the portal: proxy, name, port, certificate, and who answers there. */
final class PortalSteps {

  static final long MOST_BYTES = 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(9);

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

  private PortalTrouble.Way way() {
    return switch (route()) {
      case Route.Proxy proxy -> new PortalTrouble.Way(true, proxy.user() != null);
      case Route.Direct(), Route.OfMachine() -> new PortalTrouble.Way(false, false);
    };
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
      return refusal(tunnel)
          .map(trouble -> Said.of(trouble, "%s: HTTP %d".formatted(name, tunnel.status())))
          .orElseGet(() ->
              Said.ok(
                  proxy.user() == null
                      ? name + " asks for no sign-in."
                      : "%s takes the sign-in as %s.".formatted(name, proxy.user())));
    } catch (UnknownHostException e) {
      return Said.of(PortalTrouble.PROXY_UNKNOWN, name);
    } catch (IOException e) {
      return Said.of(PortalTrouble.PROXY_AWAY, "%s: %s".formatted(name, Said.words(e)));
    }
  }

  private Optional<PortalTrouble> refusal(Tunnel tunnel) {
    return isPlain()
        ? PortalTrouble.ofPage(tunnel.status(), way())
        : PortalTrouble.ofTunnel(tunnel.status(), way());
  }

  private Said name() throws PortalException {
    if (route() instanceof Route.Proxy) {
      return Said.ok("The proxy looks %s up.".formatted(address.getHost()));
    }
    try {
      var found = InetAddress.getByName(address.getHost());
      return Said.ok("%s is %s.".formatted(address.getHost(), found.getHostAddress()));
    } catch (UnknownHostException e) {
      throw PortalException.unreached(e, address, way());
    }
  }

  private Said port() throws PortalException {
    try (var _ = connected()) {
      return Said.ok("Port %d answers.".formatted(Dial.port(address)));
    } catch (IOException e) {
      throw PortalException.unreached(e, address, way());
    }
  }

  /** Through the proxy, where there is one; that it lets the connector through is known by then. */
  private Socket connected() throws IOException {
    return route() instanceof Route.Proxy proxy
        ? Tunnel.through(proxy, address).socket()
        : Dial.to(address);
  }

  private Said tls() throws IOException {
    if (isPlain()) {
      return Said.ok("Not encrypted; this is for this machine alone.");
    }
    var trust = Trust.of(portal.trust());
    try {
      var shown = ServerCertificate.over(connected(), address.getHost(), Dial.port(address), trust);
      return SiteSteps.until(shown, clock, PortalTrouble.OUT_OF_DATE.remedy());
    } catch (IOException e) {
      return unbelieved(PortalException.unreached(e, address, way()));
    }
  }

  /** With who issued it: the admin's own authority, an inspecting proxy, or a stranger. */
  private Said unbelieved(PortalException fault) throws IOException {
    if (fault.trouble() != PortalTrouble.UNTRUSTED) {
      throw fault;
    }
    var issuer =
        ServerCertificate.unbelieved(connected(), address.getHost(), Dial.port(address))
            .map(ServerCertificate::issuer);
    var sentence = fault.sentence() + issuer.map(" It was issued by \"%s\"."::formatted).orElse("");
    return Said.wrong(sentence, PortalTrouble.UNTRUSTED.remedy());
  }

  private Said speaks() throws IOException {
    try (var outbound = Outbound.open(Trust.of(portal.trust()), portal.route(), MOST_BYTES)) {
      Knock.at(address, outbound, PATIENCE);
      return Said.ok("A portal answers at %s.".formatted(address));
    }
  }
}
