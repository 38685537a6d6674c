package io.mooring.web.api;

import io.mooring.token.Tokens;
import io.mooring.web.defence.Limits;
import io.mooring.web.defence.TooMany;
import io.mooring.web.problem.AttemptLimit;
import io.mooring.web.signin.Stateless;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** Guards {@code /api}: everything but the description takes a bearer token. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

  @Bean
  @Order(1)
  SecurityFilterChain api(
      HttpSecurity http,
      Tokens tokens,
      NoToken noToken,
      Limits limits,
      TooMany tooMany,
      SecurityContextHolderStrategy callers,
      Clock clock) {
    var refused = new AttemptLimit(limits.refusedTokens(), clock);
    var bearers = new BearerTokens(tokens, refused, tooMany, callers);
    return Stateless.on(http, "/api/**")
        .addFilterBefore(bearers, AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(HttpMethod.GET, "/api/v1/openapi.json")
                .permitAll()
                .anyRequest()
                .authenticated())
        .exceptionHandling(handling -> handling.authenticationEntryPoint(noToken))
        .build();
  }
}
