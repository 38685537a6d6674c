package io.mooring.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the portal. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public final class Portal {

  private Portal() {}

  static void main(String[] args) {
    SpringApplication.run(Portal.class, args);
  }
}
