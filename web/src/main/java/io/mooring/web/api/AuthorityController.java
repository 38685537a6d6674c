package io.mooring.web.api;

import io.mooring.access.Person;
import io.mooring.authority.Authorities;
import io.mooring.authority.AuthorityFacts;
import io.mooring.authority.SiteAuthorities;
import io.mooring.device.DeviceDirectory;
import java.time.Clock;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who is in charge of a device, workload by workload, and why. */
@RestController
final class AuthorityController {

  private final DeviceDirectory directory;
  private final SiteAuthorities sites;
  private final Clock clock;

  AuthorityController(DeviceDirectory directory, SiteAuthorities sites, Clock clock) {
    this.directory = directory;
    this.sites = sites;
    this.clock = clock;
  }

  @GetMapping("/api/v1/devices/{id}/authority")
  List<WorkloadAuthorityJson> authority(
      @AuthenticationPrincipal Person person, @PathVariable String id) {
    var device = Found.device(directory, person, id);
    var facts = AuthorityFacts.of(device, sites.of(device.main().site()));
    return Authorities.of(facts, clock.instant()).stream().map(WorkloadAuthorityJson::of).toList();
  }
}
