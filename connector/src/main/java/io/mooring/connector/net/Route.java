package io.mooring.connector.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way that calls take to another system. */
public sealed interface Route {

  /** Straight there, whatever proxy the machine names. */
  record Direct() implements Route {}

  /** Through the proxy that the JDK's own settings name, if they name one. */
  record OfMachine() implements Route {}

  /**
   * Through an HTTP proxy, by CONNECT.
   *
   * @param user null for a proxy that demands no sign-in; otherwise signed in with Basic
   */
  record Proxy(String host, int port, @Nullable String user, @Nullable Secret password)
      implements Route {

    /** The header's value that signs in by Basic; empty for a proxy that demands no sign-in. */
    public Optional<String> basic() {
      return Optional.ofNullable(user).map(name -> "Basic " + encoded(name));
    }

    private String encoded(String name) {
      var both = name + ":" + (password == null ? "" : password.value());
      return Base64.getEncoder().encodeToString(both.getBytes(UTF_8));
    }
  }
}
