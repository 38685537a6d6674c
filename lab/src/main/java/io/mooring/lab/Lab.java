package io.mooring.lab;

import io.mooring.lab.adminservice.Site;
import io.mooring.lab.adminservice.SiteSettings;
import io.mooring.lab.graph.Bearers;
import io.mooring.lab.graph.Graph;
import io.mooring.lab.life.ClientRules;
import io.mooring.lab.mdm.ThirdPartyMdm;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the demo's estate on loopback: the site with its clients, Graph, and the directory. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class Lab {

  public static void main(String[] args) {
    SpringApplication.run(Lab.class, args);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Site site(
      LabSettings lab,
      ProviderSettings provider,
      Clock clock,
      @Value("${lab.restart-countdown:PT90M}") Duration countdown) {
    var settings =
        new SiteSettings(
                lab.folder(),
                lab.devices(),
                lab.seed(),
                lab.sitePort(),
                lab.controlPort(),
                lab.pace(),
                lab.living())
            .withRules(ClientRules.DEFAULT.withRestartCountdown(countdown));
    var site = Site.start(provider.into(settings), clock);
    site.control("mdm", new ThirdPartyMdm(site.live()));
    return site;
  }

  /** Graph of the same estate, under the same control. */
  @Bean
  Graph graph(Site site, Bearers bearers, Clock clock, @Value("${lab.graph-port:0}") int port) {
    var graph = Graph.start(port, site.live(), bearers, clock);
    site.control("graph", graph.control());
    return graph;
  }
}
