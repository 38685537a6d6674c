package io.mooring.web.api;

import io.mooring.access.Person;
import io.mooring.app.AppDirectory;
import io.mooring.app.FoundApp;
import io.mooring.cloud.DetectedAppId;
import io.mooring.device.DeviceDirectory;
import io.mooring.web.api.UsersController.DevicesPageJson;
import io.mooring.web.problem.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The apps that Intune found, and who has them. */
@RestController
@RequestMapping("/api/v1")
final class AppsController {

  private final AppDirectory apps;
  private final DeviceDirectory devices;

  AppsController(AppDirectory apps, DeviceDirectory devices) {
    this.apps = apps;
    this.devices = devices;
  }

  record AppListJson(List<AppJson> items, @Nullable String next) {}

  /**
   * One version of an app.
   *
   * @param devices as many as the list of its devices has
   * @param reportedDevices how many Intune says, phones among them
   * @param readAt when its devices were read last; absent before the first time
   */
  record AppJson(
      String id,
      @Nullable String name,
      @Nullable String version,
      @Nullable String publisher,
      @Nullable String platform,
      @Nullable Long sizeBytes,
      long devices,
      @Nullable Long reportedDevices,
      @Nullable Instant readAt) {

    static AppJson of(FoundApp found) {
      var app = found.app();
      return new AppJson(
          app.id().value(),
          app.name(),
          app.version(),
          app.publisher(),
          app.platform(),
          app.sizeBytes(),
          found.devices(),
          app.deviceCount(),
          found.readAt());
    }
  }

  /** The apps of one device. */
  record DeviceAppsJson(List<AppJson> items) {}

  @GetMapping("/apps")
  AppListJson list(
      @AuthenticationPrincipal Person person, @RequestParam MultiValueMap<String, String> sent) {
    var parameters = PageParameters.searched("apps", sent);
    var page = apps.page(person, parameters.wanted());
    return new AppListJson(page.items().stream().map(AppJson::of).toList(), parameters.next(page));
  }

  @GetMapping("/apps/{id}")
  AppJson app(@AuthenticationPrincipal Person person, @PathVariable String id) {
    return AppJson.of(found(person, id));
  }

  @GetMapping("/apps/{id}/devices")
  DevicesPageJson having(
      @AuthenticationPrincipal Person person,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent) {
    var app = found(person, id).app().id();
    var parameters = PageParameters.all("devices with " + app, sent);
    var page = apps.devices(person, app, parameters.wanted());
    return new DevicesPageJson(
        page.items().stream().map(DeviceJson::of).toList(), parameters.next(page));
  }

  @GetMapping("/devices/{id}/apps")
  DeviceAppsJson on(@AuthenticationPrincipal Person person, @PathVariable String id) {
    var device = Found.device(devices, person, id);
    return new DeviceAppsJson(
        apps.on(person, List.of(device.id())).stream().map(AppJson::of).toList());
  }

  private FoundApp found(Person person, String id) {
    return apps.find(person, new DetectedAppId(id))
        .orElseThrow(() -> Refusal.notFound("There is no such app."));
  }
}
