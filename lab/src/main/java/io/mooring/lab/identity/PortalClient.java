package io.mooring.lab.identity;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The portal as an app registration: its addresses are exact, its code exchange needs PKCE. */
final class PortalClient {

  static final String ID = "mooring";

  /** What an application asks for that wants all it was granted at Graph. */
  static final String GRAPH_SCOPE = EntraClaims.GRAPH + "/.default";

  private PortalClient() {}

  static RegisteredClient registered(URI portal, String secret) {
    return RegisteredClient.withId(ID)
        .clientId(ID)
        .clientName("Mooring")
        .clientSecret("{noop}" + secret)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .redirectUris(
            uris -> addresses(portal).forEach(at -> uris.add(at + "/login/oauth2/code/entra")))
        .postLogoutRedirectUris(uris -> addresses(portal).forEach(at -> uris.add(at + "/")))
        .scopes(scopes -> scopes.addAll(Set.of("openid", "profile", "email", "offline_access")))
        .scope(GRAPH_SCOPE)
        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
        .tokenSettings(tokens())
        .build();
  }

  /** A browser on this machine may call the portal by either name of loopback. */
  private static Set<String> addresses(URI portal) {
    var base = portal.toString().replaceAll("/+$", "");
    return new TreeSet<>(
        List.of(
            base, "http://localhost:" + portal.getPort(), "http://127.0.0.1:" + portal.getPort()));
  }

  private static TokenSettings tokens() {
    return TokenSettings.builder()
        .accessTokenTimeToLive(Duration.ofHours(1))
        .refreshTokenTimeToLive(Duration.ofHours(24))
        .reuseRefreshTokens(false)
        .build();
  }
}
