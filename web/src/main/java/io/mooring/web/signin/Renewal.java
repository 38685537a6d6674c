package io.mooring.web.signin;

import io.mooring.access.Person;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** What the provider answers when it is asked whether a person's roles still hold. */
sealed interface Renewal {

  /**
   * It vouches for the person, with the roles of now.
   *
   * @param client with the refresh token for the next time
   */
  record Vouched(Person person, OidcIdToken idToken, OAuth2AuthorizedClient client)
      implements Renewal {}

  /** The person may not come in any more, or only by signing in anew. */
  record Denied(String code) implements Renewal {

    /**
     * Whether the account is disabled or its sign-ins are revoked (OAuth 2.0, 5.2), and not only to
     * be asked for something at a sign-in.
     */
    boolean ofAccount() {
      return code.equals("invalid_grant");
    }
  }

  /** Nothing that counts: no answer, or none that is understood. */
  record Unheard(String why) implements Renewal {}
}
