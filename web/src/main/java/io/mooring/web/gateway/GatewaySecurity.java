package io.mooring.web.gateway;

import io.mooring.audit.AuditLog;
import io.mooring.site.SiteWatch;
import io.mooring.web.defence.Limits;
import io.mooring.web.defence.Strangers;
import io.mooring.web.defence.TooMany;
import io.mooring.web.problem.AttemptLimit;
import io.mooring.web.signin.Stateless;
import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** Guards {@code /connector}: the proof of each request decides, nothing else. */
@Configuration(proxyBeanMethods = false)
class GatewaySecurity {

  @Bean
  Door door(
      Proofs proofs,
      SiteWatch watch,
      AuditLog audit,
      Limits limits,
      TooMany tooMany,
      Strangers strangers,
      Clock clock) {
    var refused = new AttemptLimit(limits.refusedProofs(), clock);
    return new Door(proofs, watch, audit, refused, tooMany, strangers, clock);
  }

  /** Else the web server would put it before every request, not only those of connectors. */
  @Bean
  FilterRegistrationBean<Door> doorOfTheGatewayAlone(Door door) {
    var registration = new FilterRegistrationBean<>(door);
    registration.setEnabled(false);
    return registration;
  }

  @Bean
  @Order(2)
  SecurityFilterChain gateway(HttpSecurity http, Door door, Clock clock) {
    return Stateless.on(http, "/connector/**")
        .addFilterBefore(new PortalTime(clock), AnonymousAuthenticationFilter.class)
        .addFilterBefore(door, AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }
}
