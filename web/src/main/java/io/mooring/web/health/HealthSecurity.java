package io.mooring.web.health;

import io.mooring.web.signin.Stateless;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Anybody may ask how the portal is. */
@Configuration(proxyBeanMethods = false)
class HealthSecurity {

  @Bean
  @Order(4)
  SecurityFilterChain health(HttpSecurity http) {
    return Stateless.on(http, "/health")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }
}
