package io.mooring.connector.settings;

import java.net.URI;
import java.util.Set;

/**
 * Where a site or a portal is: {@code https://host[:port]}. Plain HTTP goes to this machine only.
 */
public record Address(URI uri) {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * @throws IllegalArgumentException with a sentence for a person
   */
  public static Address of(String text) {
    demandNoSignIn(text);
    var uri = parse(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    var scheme = uri.getScheme();
    if (uri.getHost() == null || scheme == null) {
      throw refused(text, "is no address such as https://cm01.contoso.com");
    }
    if (!uri.equals(parse(scheme + "://" + uri.getHost() + port(uri)))) {
      throw refused(text, "must end after the host or the port");
    }
    var isPlain = scheme.equals("http") && THIS_MACHINE.contains(uri.getHost());
    if (!scheme.equals("https") && !isPlain) {
      throw refused(text, "must begin with https://");
    }
    return new Address(uri);
  }

  /** What stands before an @ may be a password: it is not even quoted. */
  static void demandNoSignIn(String text) {
    if (text.contains("@")) {
      throw new IllegalArgumentException("an address has no sign-in and no @ in it");
    }
  }

  private static URI parse(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw refused(text, "is no address such as https://cm01.contoso.com");
    }
  }

  private static String port(URI uri) {
    return uri.getPort() < 0 ? "" : ":" + uri.getPort();
  }

  private static IllegalArgumentException refused(String text, String why) {
    return new IllegalArgumentException("\"%s\" %s".formatted(text, why));
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
