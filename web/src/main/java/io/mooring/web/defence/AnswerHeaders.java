package io.mooring.web.defence;

import io.mooring.web.settings.PortalSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;

/** The headers of every answer, of pages, API and gateway alike. */
@Configuration(proxyBeanMethods = false)
class AnswerHeaders {

  @Bean
  FixedHeaders fixedHeaders(PortalSettings settings) {
    return new FixedHeaders(settings.secure());
  }

  /** Spring Security hands this to every chain. */
  @Bean
  Customizer<HeadersConfigurer<HttpSecurity>> everyAnswer(FixedHeaders fixed) {
    return headers -> headers.defaultsDisabled().addHeaderWriter(fixed);
  }
}
