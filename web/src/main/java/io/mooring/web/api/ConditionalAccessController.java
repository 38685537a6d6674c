package io.mooring.web.api;

import io.mooring.access.Person;
import io.mooring.conditionalaccess.AccessPolicies;
import io.mooring.device.DeviceDirectory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What policies of Conditional Access demand of a device, and whether it meets that. */
@RestController
final class ConditionalAccessController {

  private final DeviceDirectory directory;
  private final AccessPolicies policies;

  ConditionalAccessController(DeviceDirectory directory, AccessPolicies policies) {
    this.directory = directory;
    this.policies = policies;
  }

  @GetMapping("/api/v1/devices/{id}/conditional-access")
  ConditionalAccessJson access(@AuthenticationPrincipal Person person, @PathVariable String id) {
    return ConditionalAccessJson.of(policies.on(person, Found.device(directory, person, id)));
  }
}
