package io.mooring.web.demo;

import io.mooring.access.People;
import io.mooring.device.DeviceDirectory;
import io.mooring.site.SiteAttachment;
import io.mooring.transaction.Transactions;
import io.mooring.web.settings.Misconfigured;
import io.mooring.web.settings.PortalSettings;
import io.mooring.web.signin.Stateless;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** Demo mode: on where there is a secret, and on loopback only. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("mooring.demo.secret-file")
class DemoMode {

  private final Path secretFile;
  private final Path peopleFile;

  DemoMode(PortalSettings settings, ServerProperties server) {
    InetAddress address = server.getAddress();
    if (address == null || !address.isLoopbackAddress()) {
      throw new Misconfigured(
          List.of(
              "mooring.demo.secret-file turns demo mode on, which is for this machine only: set"
                  + " server.address=127.0.0.1."));
    }
    secretFile = Path.of(Objects.requireNonNull(settings.demo().secretFile()));
    peopleFile = Path.of(Objects.requireNonNull(settings.demo().peopleFile()));
  }

  /** Goes before the database's clock wherever a clock is asked for. */
  @Bean
  @Primary
  DemoClock demoClock(@Qualifier("clock") Clock clock, PortalSettings settings) {
    return DemoClock.keptIn(settings.folder().resolve("demo-clock"), clock);
  }

  @Bean
  DemoPeople demoPeople(People people, Transactions transactions, Clock clock) {
    return new DemoPeople(peopleFile, people, transactions, clock);
  }

  @Bean
  DemoSite demoSite(SiteAttachment sites, DeviceDirectory directory) {
    return new DemoSite(sites, directory);
  }

  @Bean
  @Order(3)
  SecurityFilterChain demo(HttpSecurity http) {
    return Stateless.on(http, "/demo/**")
        .addFilterBefore(new DemoGuard(secretFile), AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }
}
