package io.mooring.connector.settings;

import java.net.URI;

/** Where a proxy is: {@code http://host:port}. */
record ProxyAddress(String host, int port) {

  private static final String LOOKS_LIKE = "is no proxy's address such as http://proxy:3128";

  /**
   * @throws IllegalArgumentException with a clause for a person
   */
  static ProxyAddress of(String text) {
    if (text.contains("@")) {
      throw new IllegalArgumentException(
          "a proxy's address has no sign-in in it; name portal.proxy-user and"
              + " portal.proxy-password-file");
    }
    var uri = parse(text);
    var path = uri.getPath() == null ? "" : uri.getPath();
    var isProxy = "http".equals(uri.getScheme()) && uri.getHost() != null && uri.getPort() > 0;
    if (!isProxy || path.length() > 1 || uri.getQuery() != null || uri.getFragment() != null) {
      throw refused(text);
    }
    return new ProxyAddress(uri.getHost(), uri.getPort());
  }

  private static URI parse(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw refused(text);
    }
  }

  private static IllegalArgumentException refused(String text) {
    return new IllegalArgumentException("\"%s\" %s".formatted(text, LOOKS_LIKE));
  }
}
