package io.mooring.web.api;

import io.mooring.access.Person;
import io.mooring.device.Device;
import io.mooring.device.DeviceDirectory;
import io.mooring.device.DeviceId;
import io.mooring.site.AttachedSite;
import io.mooring.site.SiteAttachment;
import io.mooring.site.SiteId;
import io.mooring.web.problem.Refusal;
import java.util.Optional;
import java.util.UUID;

/** Finds what a path names, or ends the request with 404. */
final class Found {

  private Found() {}

  static Device device(DeviceDirectory directory, Person person, String id) {
    return DeviceId.parse(id)
        .flatMap(known -> directory.find(person, known))
        .orElseThrow(Found::noDevice);
  }

  static Refusal noDevice() {
    return Refusal.notFound("There is no such device.");
  }

  static AttachedSite site(SiteAttachment sites, Person person, String id) {
    return uuid(id)
        .flatMap(known -> sites.find(person, new SiteId(known)))
        .orElseThrow(Found::noSite);
  }

  static Refusal noSite() {
    return Refusal.notFound("There is no such site.");
  }

  static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
