package io.mooring.web.signin;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.mooring.web.settings.PortalSettings;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.session.DisableEncodeUrlFilter;

/** Guards the pages: whoever is not signed in is sent to the provider. */
@Configuration(proxyBeanMethods = false)
class SignInSecurity {

  /** Named here and not left to be found: finding it would ask the provider at the start. */
  private static final String SIGN_IN = "/oauth2/authorization/entra";

  /** What pages are made of; nothing in it is secret. */
  private static final String[] STATIC = {
    "/error",
    "/*.css",
    "/*.svg",
    "/*.png",
    "/*.ico",
    "/*.webmanifest",
    "/icons/**",
    "/images/**",
    "/fonts/**"
  };

  @Bean
  @ConditionalOnMissingBean
  SessionTime sessionTime() {
    return new SessionTime(InstantSource.system());
  }

  /** What leads back to the page that was asked for leaves no trace in its address. */
  @Autowired
  @SuppressWarnings("NullAway") // Null stands for none, as the setter's documentation says.
  void backToCleanAddresses(VaadinDefaultRequestCache asked) {
    var cache = new HttpSessionRequestCache();
    cache.setMatchingRequestParameterName(null);
    asked.setDelegateRequestCache(cache);
  }

  @Bean
  SecurityFilterChain pages(
      HttpSecurity http,
      PortalSettings settings,
      Arrivals arrivals,
      FailedSignIn failed,
      SignOutNote signOuts,
      SessionWatch watch,
      Visits visits) {
    http.addFilterAfter(new SessionRules(watch), DisableEncodeUrlFilter.class)
        .addFilterBefore(failed.limit(), CsrfFilter.class)
        .authorizeHttpRequests(requests -> requests.requestMatchers(STATIC).permitAll())
        .oauth2Login(login ->
            login
                .loginPage(SIGN_IN)
                .authorizedClientRepository(visits)
                .userInfoEndpoint(info -> info.oidcUserService(arrivals))
                .failureHandler(failed))
        .with(
            VaadinSecurityConfigurer.vaadin(),
            vaadin ->
                vaadin
                    .oauth2LoginPage(SIGN_IN, settings.publicAddress() + "/")
                    // The router knows every page's own rule, and says what there is not.
                    .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated)
                    .addLogoutHandler(signOuts));
    return http.build();
  }
}
