package io.mooring.intune.graph;

import java.util.Objects;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * The app's sign-in: a token by its own credentials, kept until a minute before its end. The
 * library tells both times by the system's clock.
 */
final class SignIn {

  private static final String APP = "graph";

  private final OAuth2AuthorizedClientService tokens;
  private final AuthorizedClientServiceOAuth2AuthorizedClientManager manager;

  SignIn(GraphAccess access, ClientHttpRequestFactory requests) {
    var apps = new InMemoryClientRegistrationRepository(app(access));
    var provider = new ClientCredentialsOAuth2AuthorizedClientProvider();
    provider.setAccessTokenResponseClient(client(requests));
    tokens = new InMemoryOAuth2AuthorizedClientService(apps);
    manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(apps, tokens);
    manager.setAuthorizedClientProvider(provider);
  }

  /** The secret goes into a header: bodies are what a library writes down when it is asked to. */
  private static ClientRegistration app(GraphAccess access) {
    return ClientRegistration.withRegistrationId(APP)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientId(access.clientId())
        .clientSecret(access.secret().value())
        .tokenUri(access.token().toString())
        .scope(access.scope())
        .build();
  }

  private static RestClientClientCredentialsTokenResponseClient client(
      ClientHttpRequestFactory requests) {
    var client = new RestClientClientCredentialsTokenResponseClient();
    client.setRestClient(
        RestClient.builder()
            .requestFactory(requests)
            .configureMessageConverters(converters ->
                converters
                    .addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return client;
  }

  /**
   * A token that is not about to end.
   *
   * @throws OAuth2AuthorizationException when none is given
   */
  synchronized String token() {
    var request = OAuth2AuthorizeRequest.withClientRegistrationId(APP).principal(APP).build();
    var app = Objects.requireNonNull(manager.authorize(request), "The app is registered above");
    return app.getAccessToken().getTokenValue();
  }

  /** Graph did not accept it: the next one is a new one. */
  synchronized void forget() {
    tokens.removeAuthorizedClient(APP, APP);
  }
}
