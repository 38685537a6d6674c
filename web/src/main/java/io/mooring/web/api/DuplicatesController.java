package io.mooring.web.api;

import io.mooring.access.Person;
import io.mooring.device.Device;
import io.mooring.duplicate.Duplicates;
import io.mooring.duplicate.Duplicates.Suspected;
import io.mooring.web.api.DeviceDetailsJson.RecordJson;
import io.mooring.web.api.IdentityJson.MatchEvidenceJson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Devices that may be one. */
@RestController
final class DuplicatesController {

  private final Duplicates duplicates;

  DuplicatesController(Duplicates duplicates) {
    this.duplicates = duplicates;
  }

  /**
   * Pairs, those that most speaks for first.
   *
   * @param lookedAt when all devices were last looked through; absent before the first time
   */
  record DuplicateListJson(
      List<DuplicateJson> items, long total, @Nullable Instant lookedAt, @Nullable String next) {}

  /**
   * Two devices that may be one.
   *
   * @param points what speaks for it, less what speaks against it
   * @param version to be sent with a decision on what is seen here
   */
  record DuplicateJson(
      DuplicateDeviceJson one,
      DuplicateDeviceJson other,
      int points,
      List<MatchEvidenceJson> evidence,
      String version) {

    private static DuplicateJson of(Suspected suspected) {
      var pair = suspected.pair();
      return new DuplicateJson(
          DuplicateDeviceJson.of(pair.one()),
          DuplicateDeviceJson.of(pair.other()),
          suspected.match().score(),
          suspected.match().evidence().stream().map(MatchEvidenceJson::of).toList(),
          pair.version());
    }
  }

  record DuplicateDeviceJson(UUID id, String name, List<RecordJson> records) {

    private static DuplicateDeviceJson of(Device device) {
      return new DuplicateDeviceJson(
          device.id().value(),
          device.name(),
          device.records().stream().map(RecordJson::of).toList());
    }
  }

  @GetMapping("/api/v1/duplicates")
  DuplicateListJson list(
      @AuthenticationPrincipal Person person, @RequestParam MultiValueMap<String, String> sent) {
    var parameters = PageParameters.all("duplicates", sent);
    var page = duplicates.page(person, parameters.wanted());
    return new DuplicateListJson(
        page.items().stream().map(DuplicateJson::of).toList(),
        duplicates.count(person),
        duplicates.lookedAt(person).orElse(null),
        parameters.next(page));
  }
}
