package io.mooring.lab.identity;

import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Gives ID tokens the claims of Entra ID's v2.0 tokens (Microsoft: ID token claims reference): the
 * scope {@code profile} brings name and oid, and {@code roles} is absent, not empty, when nobody
 * assigned one.
 */
final class EntraClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  private final Accounts accounts;

  EntraClaims(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
      var signedIn = Objects.requireNonNull(context.<Authentication>getPrincipal());
      describe(account(signedIn.getName()), context);
    }
  }

  /** Microsoft: "invalid_grant" is the answer for an account that is disabled or gone. */
  private Person account(String username) {
    return accounts
        .named(username)
        .filter(person -> !person.disabled())
        .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
  }

  private static void describe(Person person, JwtEncodingContext context) {
    var claims = context.getClaims();
    var clientId = context.getRegisteredClient().getClientId();
    claims.subject(PairwiseSubject.of(clientId, person.oid()));
    claims.claim("tid", Directory.TID.toString());
    claims.claim("ver", "2.0");
    person.role().ifPresent(role -> claims.claim("roles", List.of(role)));
    if (context.getAuthorizedScopes().contains(OidcScopes.PROFILE)) {
      claims.claim("oid", person.oid().toString());
      claims.claim("name", person.name());
      claims.claim("preferred_username", person.username());
    }
  }
}
