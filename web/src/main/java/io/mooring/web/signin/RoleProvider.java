package io.mooring.web.signin;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;

/** Asked while a session lives, whether its person's roles still hold. */
interface RoleProvider {

  Renewal renew(OAuth2AuthorizedClient client, SignedIn before);
}
