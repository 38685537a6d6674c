package io.mooring.web.defence;

import io.mooring.web.settings.PortalSettings;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The headers of every answer, of pages, API and gateway alike. */
@Configuration(proxyBeanMethods = false)
class AnswerHeaders {

  /** An answer that is no page needs nothing; pages bring a policy of their own. */
  private static final String NO_PAGE =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final String PERMISSIONS =
      "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

  private static final Duration REMEMBERED = Duration.ofDays(365);

  /** Spring Security hands this to every chain. */
  @Bean
  Customizer<HeadersConfigurer<HttpSecurity>> everyAnswer(PortalSettings settings) {
    return headers ->
        headers
            .contentSecurityPolicy(policy -> policy.policyDirectives(NO_PAGE))
            .frameOptions(FrameOptionsConfig::deny)
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
            .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
            .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
            .crossOriginResourcePolicy(use -> use.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
            .httpStrictTransportSecurity(https -> always(https, settings.secure()));
  }

  /**
   * Where browsers come by HTTPS, a proxy may end it before us, so the request does not tell. For
   * this host alone: its neighbours are not ours to speak for.
   */
  private static void always(HeadersConfigurer<HttpSecurity>.HstsConfig https, boolean secure) {
    https
        .requestMatcher(_ -> secure)
        .maxAgeInSeconds(REMEMBERED.toSeconds())
        .includeSubDomains(false);
  }
}
