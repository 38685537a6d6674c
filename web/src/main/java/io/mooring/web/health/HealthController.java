package io.mooring.web.health;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For balancers and whoever waits for the start. */
@RestController
final class HealthController {

  record HealthJson(String status) {}

  @GetMapping("/health")
  HealthJson health() {
    return new HealthJson("up");
  }
}
