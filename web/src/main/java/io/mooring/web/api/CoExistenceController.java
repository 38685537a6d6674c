package io.mooring.web.api;

import io.mooring.access.Person;
import io.mooring.coexistence.CoExistence;
import io.mooring.device.DeviceDirectory;
import java.time.Clock;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What follows for a device that ConfigMgr and a third-party MDM have. */
@RestController
final class CoExistenceController {
  private final DeviceDirectory directory;
  private final Clock clock;

  CoExistenceController(DeviceDirectory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  @GetMapping("/api/v1/devices/{id}/co-existence")
  CoExistenceJson coExistence(@AuthenticationPrincipal Person person, @PathVariable String id) {
    var device = Found.device(directory, person, id);
    return CoExistenceJson.of(CoExistence.of(device, clock.instant()));
  }
}
