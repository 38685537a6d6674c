package io.mooring.web.api;

import io.mooring.access.Person;
import io.mooring.device.DeviceDirectory;
import io.mooring.inventory.Identities;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The records of a device, and why they are taken for one computer's. */
@RestController
final class IdentityController {

  private final DeviceDirectory directory;
  private final Identities identities;

  IdentityController(DeviceDirectory directory, Identities identities) {
    this.directory = directory;
    this.identities = identities;
  }

  @GetMapping("/api/v1/devices/{id}/identity")
  IdentityJson identity(@AuthenticationPrincipal Person person, @PathVariable String id) {
    var device = Found.device(directory, person, id);
    return IdentityJson.of(device, identities.of(person, device));
  }
}
