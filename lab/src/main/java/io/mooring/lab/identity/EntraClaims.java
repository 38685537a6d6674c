package io.mooring.lab.identity;

import io.mooring.lab.graph.Permission;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Gives ID tokens the claims of Entra ID's v2.0 tokens (Microsoft: ID token claims reference): the
 * scope {@code profile} brings name and oid, and {@code roles} is absent, not empty, when nobody
 * assigned one. A token for Graph is for an application alone.
 */
final class EntraClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  /** Who tokens for Graph are for. */
  static final String GRAPH = "https://graph.microsoft.com";

  private final Accounts accounts;

  EntraClaims(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
      describeApplication(context);
    } else if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
      var signedIn = Objects.requireNonNull(context.<Authentication>getPrincipal());
      describe(account(signedIn.getName()), context);
    }
  }

  /** A token for Graph has the application's permissions as its roles. */
  private static void describeApplication(JwtEncodingContext context) {
    var claims = context.getClaims();
    claims.audience(List.of(GRAPH));
    claims.claim("tid", Directory.TID.toString());
    claims.claim("appid", context.getRegisteredClient().getClientId());
    claims.claim("idtyp", "app");
    claims.claim("ver", "1.0");
    claims.claim("roles", Permission.words());
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
