package io.mooring.web.api;

import io.mooring.access.Person;
import io.mooring.action.RemoteActions;
import io.mooring.device.Device;
import io.mooring.device.DeviceDirectory;
import io.mooring.device.Facet;
import io.mooring.device.Total;
import io.mooring.protection.Protection;
import io.mooring.web.problem.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Devices: the list, its counts, and one device. */
@RestController
@RequestMapping("/api/v1/devices")
final class DevicesController {

  private final DeviceDirectory directory;
  private final RemoteActions actions;
  private final Protection protection;
  private final Clock clock;

  DevicesController(
      DeviceDirectory directory, RemoteActions actions, Protection protection, Clock clock) {
    this.directory = directory;
    this.actions = actions;
    this.protection = protection;
    this.clock = clock;
  }

  /**
   * A page of a list.
   *
   * @param moreThanTotal whether a search finds more than total says
   * @param next the cursor of the following page; absent on the last
   */
  record DeviceListJson(
      List<DeviceJson> items, long total, boolean moreThanTotal, @Nullable String next) {}

  @GetMapping
  DeviceListJson list(
      @AuthenticationPrincipal Person person, @RequestParam MultiValueMap<String, String> sent) {
    var query = ListParameters.of(sent, "limit", "cursor", "sort").query();
    var page = directory.page(person, query);
    var next = page.next();
    var total =
        query.after() == null && next == null
            ? Total.exactly(page.items().size())
            : directory.count(person, query.filter());
    return new DeviceListJson(
        page.items().stream().map(DeviceJson::of).toList(),
        total.number(),
        total.more(),
        next == null ? null : next.text(query.filter(), query.order()));
  }

  /**
   * How many devices have each value of a facet.
   *
   * @param moreThanCounted whether a search finds more devices than were counted
   */
  record CountsJson(String facet, Map<String, Long> counts, boolean moreThanCounted) {}

  @GetMapping("/counts")
  CountsJson counts(
      @AuthenticationPrincipal Person person, @RequestParam MultiValueMap<String, String> sent) {
    var parameters = ListParameters.of(sent, "facet");
    var key = parameters.one("facet");
    var facet =
        Facet.ofKey(key == null ? "" : key)
            .orElseThrow(() -> Refusal.unprocessable("facet: name one, such as presence."));
    var counts = directory.counts(person, parameters.filter(), facet);
    return new CountsJson(facet.key(), new TreeMap<>(counts.numbers()), counts.more());
  }

  @GetMapping("/{id}")
  DeviceDetailsJson device(@AuthenticationPrincipal Person person, @PathVariable String id) {
    var device = Found.device(directory, person, id);
    return DeviceDetailsJson.of(
        device, clock.instant(), protection.of(person.tenant(), device), possible(person, device));
  }

  private List<DeviceDetailsJson.PossibleActionJson> possible(Person person, Device device) {
    return actions.possibilities(person, device).entrySet().stream()
        .map(one -> DeviceDetailsJson.PossibleActionJson.of(one.getKey(), one.getValue()))
        .toList();
  }
}
