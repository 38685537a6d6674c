package io.mooring.web.wiring;

import io.mooring.action.Confirmations;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Ends orders whose deadline has passed; a failed run is logged and the next one follows. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DeadlineSweep {

  private final Confirmations confirmations;

  DeadlineSweep(Confirmations confirmations) {
    this.confirmations = confirmations;
  }

  @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
  void sweep() {
    confirmations.deadlinesPassed();
  }
}
