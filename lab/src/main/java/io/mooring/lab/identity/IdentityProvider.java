package io.mooring.lab.identity;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.mooring.lab.LabSettings;
import io.mooring.lab.PrivateFile;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2AccessTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RegexRequestMatcher;

/**
 * Wires Spring Authorization Server into a directory whose issuer is {@code /{tid}/v2.0}, or the
 * bare address for whoever knows no tenant.
 */
@Configuration(proxyBeanMethods = false)
class IdentityProvider {

  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

  /** With an open path the server would call itself by any issuer that a caller thinks of. */
  private static final RegexRequestMatcher OUR_ISSUERS =
      RegexRequestMatcher.regexMatcher(
          "(" + Pattern.quote(Issuer.PATH) + ")?/(oauth2|connect|userinfo|\\.well-known)[/?]?.*");

  @Bean
  @Order(1)
  SecurityFilterChain openIdConnect(HttpSecurity http, Accounts accounts) throws Exception {
    var toSignIn = new LoginUrlAuthenticationEntryPoint("/sign-in");
    var browser = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
    http.oauth2AuthorizationServer(server -> {
      http.securityMatcher(new AndRequestMatcher(OUR_ISSUERS, server.getEndpointsMatcher()));
      server.oidc(oidc -> oidc.logoutEndpoint(end -> end.errorResponseHandler(new Leave())));
    });
    return http.addFilterAfter(new Barred(accounts), SecurityContextHolderFilter.class)
        .authorizeHttpRequests(any -> any.anyRequest().authenticated())
        .exceptionHandling(e -> e.defaultAuthenticationEntryPointFor(toSignIn, browser))
        .build();
  }

  /** The secret in the header decides there. */
  @Bean
  @Order(2)
  SecurityFilterChain control(HttpSecurity http) throws Exception {
    return http.securityMatcher(PeopleControl.PATH + "/**")
        .csrf(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(any -> any.anyRequest().permitAll())
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain ownPages(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(any ->
            any.requestMatchers("/", "/sign-in", "/error").permitAll().anyRequest().denyAll())
        .requestCache(cache -> cache.requestCache(readOnly()))
        .formLogin(form -> form.loginPage("/sign-in").failureHandler(new Refused()))
        .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY)))
        .build();
  }

  /** Only an application's request is come back to, not an icon that a browser asks for. */
  private static HttpSessionRequestCache readOnly() {
    var cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(_ -> false);
    return cache;
  }

  @Bean
  AuthorizationServerSettings endpoints() {
    return AuthorizationServerSettings.builder().multipleIssuersAllowed(true).build();
  }

  /** Keeps out a foreign site whose name was made to point at loopback. */
  @Bean
  StrictHttpFirewall loopbackOnly() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedHostnames(Set.of("localhost", "127.0.0.1")::contains);
    return firewall;
  }

  @Bean
  OAuth2TokenGenerator<?> tokenGenerator(JWKSource<SecurityContext> keys, Accounts accounts) {
    var jwts = new JwtGenerator(new NimbusJwtEncoder(keys));
    jwts.setJwtCustomizer(new EntraClaims(accounts));
    return new DelegatingOAuth2TokenGenerator(
        jwts, new OAuth2AccessTokenGenerator(), new RefreshTokens());
  }

  @Bean
  JWKSource<SecurityContext> signingKey(LabSettings lab) {
    return new ImmutableJWKSet<>(SigningKey.keptIn(lab.folder().resolve("identity-key.json")));
  }

  @Bean
  RegisteredClientRepository clients(LabSettings lab) {
    var secret = PrivateFile.readOrMake(lab.clientSecretFile(), Secrets::key);
    return new InMemoryRegisteredClientRepository(PortalClient.registered(lab.portal(), secret));
  }

  @Bean
  UserDetailsService people(LabSettings lab, Accounts accounts) {
    var password = PrivateFile.readOrMake(lab.passwordFile(), Secrets::password);
    return username ->
        accounts
            .named(username)
            .map(person ->
                User.withUsername(person.username())
                    .password("{noop}" + password)
                    .disabled(person.disabled()))
            .orElseThrow(() -> new UsernameNotFoundException("nobody by that name"))
            .build();
  }
}
