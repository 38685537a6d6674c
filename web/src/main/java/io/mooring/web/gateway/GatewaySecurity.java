package io.mooring.web.gateway;

import io.mooring.audit.AuditLog;
import io.mooring.site.SiteWatch;
import io.mooring.web.problem.AttemptLimit;
import io.mooring.web.signin.Stateless;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** Guards {@code /connector}: the proof of each request decides, nothing else. */
@Configuration(proxyBeanMethods = false)
class GatewaySecurity {

  /** Refusals written into the audit log a minute and address; the log file has them all. */
  private static final int WRITTEN_DOWN_A_MINUTE = 60;

  @Bean
  @Order(2)
  SecurityFilterChain gateway(
      HttpSecurity http, Proofs proofs, SiteWatch watch, AuditLog audit, Clock clock) {
    var limit = new AttemptLimit(WRITTEN_DOWN_A_MINUTE, clock);
    return Stateless.on(http, "/connector/**")
        .addFilterBefore(new PortalTime(clock), AnonymousAuthenticationFilter.class)
        .addFilterBefore(
            new Door(proofs, watch, audit, limit, clock), AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }
}
