package io.mooring.web.signin;

import io.mooring.web.settings.PortalSettings;
import jakarta.servlet.SessionTrackingMode;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/** Asks the identity provider for its addresses at the first sign-in, not at the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class LazyProvider {

  @Bean
  ClientRegistrationRepository clientRegistrations(
      OAuth2ClientProperties properties, PortalSettings settings) {
    return new SupplierClientRegistrationRepository(() -> discovered(properties, settings));
  }

  /** The provider takes exact addresses only, so they follow from the one that is set. */
  private static InMemoryClientRegistrationRepository discovered(
      OAuth2ClientProperties properties, PortalSettings settings) {
    var back = settings.publicAddress() + "/login/oauth2/code/{registrationId}";
    var registrations =
        new OAuth2ClientPropertiesMapper(properties)
            .asClientRegistrations().values().stream()
                .map(known ->
                    ClientRegistration.withClientRegistration(known).redirectUri(back).build())
                .toList();
    return new InMemoryClientRegistrationRepository(registrations);
  }

  /** By HTTPS the name itself holds the cookie to this host and to HTTPS (RFC 6265bis, 4.1.3). */
  @Bean
  ServletContextInitializer sessionCookie(PortalSettings settings) {
    return context -> {
      var cookie = context.getSessionCookieConfig();
      context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
      cookie.setSecure(settings.secure());
      cookie.setPath("/");
      if (settings.secure()) {
        cookie.setName("__Host-" + cookie.getName());
      }
    };
  }
}
