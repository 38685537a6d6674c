package io.mooring.connector.portal;

import io.mooring.connector.net.CutRefusal;
import io.mooring.connector.net.Fault;
import io.mooring.connector.net.Outbound;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** What can be wrong on the way to the portal, in a sentence, and what a person should do. */
public enum PortalTrouble {
  PROXY_UNKNOWN(
      "The proxy's name is not known here",
      "Check the setting portal.proxy and the DNS of the connector's machine."),
  PROXY_AWAY(
      "The proxy does not answer",
      "Check the setting portal.proxy, and that no firewall keeps the connector's machine from the"
          + " proxy."),
  PROXY_SIGN_IN_MISSING(
      "The proxy demands a sign-in",
      "Set portal.proxy with portal.proxy-user and portal.proxy-password-file, or have the proxy let"
          + " the connector's machine through without a sign-in. The sign-in is by Basic alone."),
  PROXY_SIGN_IN_REFUSED(
      "The proxy refused the connector's sign-in",
      "Check portal.proxy-user and its password, and that the proxy takes Basic from this account."),
  PROXY_FORBIDS(
      "The proxy does not let the connector through to the portal",
      "Have the proxy allow CONNECT to the portal's name and port from the connector's machine."),
  PROXY_FAILED(
      "The proxy could not reach the portal",
      "Check the portal's address, and that the proxy resolves and reaches it; the proxy's own log"
          + " says more."),
  UNKNOWN_HOST(
      "The portal's name is not known here",
      "Check the setting portal.url and the DNS of the connector's machine; where only a proxy gets"
          + " out, set portal.proxy."),
  NO_ANSWER(
      "The portal does not answer",
      "Check that the portal is running and that no firewall keeps the connector's machine from it;"
          + " where only a proxy gets out, set portal.proxy."),
  BROKEN_OFF(
      "The portal's answer broke off",
      "If it stays, look for what ends connections on the way, such as a proxy's idle limit, and at"
          + " the portal's log for restarts."),
  UNTRUSTED(
      "The portal's certificate is not trusted",
      "If a proxy inspects TLS on the way, give the connector that proxy's root certificate as a PEM"
          + " file in the setting portal.trust; otherwise the root of the portal's certificate."),
  WRONG_NAME(
      "The portal's certificate is for another name",
      "Address the portal by a name in its certificate."),
  OUT_OF_DATE(
      "The portal's certificate has expired, or is not valid yet",
      "Renew the portal's certificate, and check the clock of the connector's machine."),
  NO_TLS(
      "No encrypted connection to the portal could be made",
      "Check that the portal's address and port are those of its HTTPS, and that whatever lies"
          + " between lets TLS through."),
  NO_PORTAL(
      "What answers does not speak as a portal does",
      "Check that the setting portal.url leads to the portal, and that no proxy answers in its"
          + " place.");

  private static final String TUNNEL = "Tunnel failed, got: ";

  /** The JDK takes no other answer for a tunnel. */
  private static final int OPEN = 200;

  private static final int SIGN_IN = 407;

  /** As tinyproxy has it. */
  private static final int WRONG_PASSWORD = 401;

  private static final int FORBIDDEN = 403;
  private static final int FAILED = 500;

  private final String sentence;
  private final String remedy;

  PortalTrouble(String sentence, String remedy) {
    this.sentence = sentence;
    this.remedy = remedy;
  }

  public String sentence() {
    return sentence;
  }

  public String remedy() {
    return remedy;
  }

  /** Whether the portal can't have heard anything, since a proxy lies between. */
  public boolean isOfProxy() {
    return switch (this) {
      case PROXY_UNKNOWN,
          PROXY_AWAY,
          PROXY_SIGN_IN_MISSING,
          PROXY_SIGN_IN_REFUSED,
          PROXY_FORBIDS,
          PROXY_FAILED ->
          true;
      case UNKNOWN_HOST,
          NO_ANSWER,
          BROKEN_OFF,
          UNTRUSTED,
          WRONG_NAME,
          OUT_OF_DATE,
          NO_TLS,
          NO_PORTAL ->
          false;
    };
  }

  static PortalTrouble of(IOException fault, Way way) {
    if (Fault.says(fault, TUNNEL)) {
      return ofTunnel(fault, way);
    }
    if (way.isProxied() && Fault.has(fault, CutRefusal.class)) {
      return ofSignIn(way);
    }
    // At a wrong password some answers end in a fault of the JDK's own (seen with squid).
    if (way.signsIn() && Fault.has(fault, NullPointerException.class)) {
      return PROXY_SIGN_IN_REFUSED;
    }
    return switch (Fault.of(fault)) {
      case UNKNOWN_HOST -> way.isProxied() ? PROXY_UNKNOWN : UNKNOWN_HOST;
      // Whoever has a proxy connects to nobody else.
      case NO_ANSWER -> way.isProxied() && Fault.isConnecting(fault) ? PROXY_AWAY : NO_ANSWER;
      case UNTRUSTED -> UNTRUSTED;
      case WRONG_NAME -> WRONG_NAME;
      case OUT_OF_DATE -> OUT_OF_DATE;
      case NO_TLS -> NO_TLS;
      case TOO_LARGE -> NO_PORTAL;
      case BROKEN_OFF -> BROKEN_OFF;
    };
  }

  private static PortalTrouble ofTunnel(IOException fault, Way way) {
    if (Fault.says(fault, TUNNEL + WRONG_PASSWORD) || Fault.says(fault, TUNNEL + SIGN_IN)) {
      return ofSignIn(way);
    }
    return Fault.says(fault, TUNNEL + "5") ? PROXY_FAILED : PROXY_FORBIDS;
  }

  /** What a proxy's answer to CONNECT means; empty where it lets the connector through. */
  public static Optional<PortalTrouble> ofTunnel(int status, Way way) {
    return switch (status) {
      case OPEN -> Optional.empty();
      case SIGN_IN, WRONG_PASSWORD -> Optional.of(ofSignIn(way));
      default -> Optional.of(status >= FAILED ? PROXY_FAILED : PROXY_FORBIDS);
    };
  }

  /** The same of a page that is not encrypted: here the portal itself may have answered. */
  public static Optional<PortalTrouble> ofPage(int status, Way way) {
    return switch (status) {
      case SIGN_IN, WRONG_PASSWORD, FORBIDDEN -> ofTunnel(status, way);
      default -> status >= FAILED ? Optional.of(PROXY_FAILED) : Optional.empty();
    };
  }

  static PortalTrouble ofSignIn(Way way) {
    return way.signsIn() ? PROXY_SIGN_IN_REFUSED : PROXY_SIGN_IN_MISSING;
  }

  /** Whether a proxy lies on the way, and whether the connector signs in to it. */
  public record Way(boolean isProxied, boolean signsIn) {

    static Way of(Outbound outbound, URI portal) {
      return new Way(outbound.isProxied(portal), outbound.signsIn());
    }
  }
}
