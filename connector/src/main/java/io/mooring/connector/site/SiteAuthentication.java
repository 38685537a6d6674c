package io.mooring.connector.site;

import java.net.http.HttpRequest;

/** How the connector signs in to the site. Windows authentication is to follow. */
public sealed interface SiteAuthentication {

  /** Adds what the sign-in needs to a request. */
  void signIn(HttpRequest.Builder request);

  /** No sign-in, for a site that asks for none. */
  record None() implements SiteAuthentication {

    @Override
    public void signIn(HttpRequest.Builder request) {
      // Nothing to add.
    }
  }
}
