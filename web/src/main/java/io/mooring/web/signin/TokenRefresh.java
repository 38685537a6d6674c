package io.mooring.web.signin;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Uses a refresh token for a new ID token, which has the roles of now, and takes the refresh token
 * that comes in its place (Microsoft: refresh tokens in the Microsoft identity platform).
 */
@Component
final class TokenRefresh implements RoleProvider {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** What no later try mends (OAuth 2.0, 5.2; OpenID Connect Core, 3.1.2.6). */
  private static final Set<String> FINAL =
      Set.of("invalid_grant", "interaction_required", "login_required", "consent_required");

  private final RestClientRefreshTokenTokenResponseClient tokens =
      new RestClientRefreshTokenTokenResponseClient();
  private final OidcIdTokenDecoderFactory decoders = new OidcIdTokenDecoderFactory();

  TokenRefresh() {
    var requests =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(PATIENCE).build());
    requests.setReadTimeout(PATIENCE);
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(requests)
            .configureMessageConverters(converters ->
                converters
                    .addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
  }

  @Override
  public Renewal renew(OAuth2AuthorizedClient client, SignedIn before) {
    try {
      var answer =
          tokens.getTokenResponse(
              new OAuth2RefreshTokenGrantRequest(
                  client.getClientRegistration(),
                  client.getAccessToken(),
                  Objects.requireNonNull(client.getRefreshToken())));
      return checked(client, before, answer);
    } catch (OAuth2AuthorizationException e) {
      var code = e.getError().getErrorCode();
      return FINAL.contains(code) ? new Renewal.Denied(code) : new Renewal.Unheard(code);
    } catch (OAuth2AuthenticationException e) {
      return new Renewal.Unheard(e.getError().getErrorCode());
    } catch (JwtException e) {
      return new Renewal.Unheard("The ID token is not valid.");
    }
  }

  /** Issuer and audience are checked as at sign-in; the subject must be the one that came then. */
  private Renewal checked(
      OAuth2AuthorizedClient client, SignedIn before, OAuth2AccessTokenResponse answer) {
    if (!(answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN)
        instanceof String text)) {
      return new Renewal.Unheard("The answer has no ID token.");
    }
    var jwt = decoders.createDecoder(client.getClientRegistration()).decode(text);
    var token =
        new OidcIdToken(
            jwt.getTokenValue(), jwt.getIssuedAt(), jwt.getExpiresAt(), jwt.getClaims());
    var person = IdTokenPerson.of(token);
    if (!Objects.equals(token.getSubject(), before.getSubject())
        || !person.id().equals(before.person().id())) {
      return new Renewal.Denied("another_subject");
    }
    var renewed =
        new OAuth2AuthorizedClient(
            client.getClientRegistration(),
            client.getPrincipalName(),
            answer.getAccessToken(),
            answer.getRefreshToken());
    return new Renewal.Vouched(person, token, renewed);
  }
}
