package io.mooring.web.api;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.device.DeviceDirectory;
import io.mooring.protection.Guarded;
import io.mooring.protection.Protection;
import io.mooring.protection.ProtectionRule;
import io.mooring.protection.RuleId;
import io.mooring.web.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rules that protect devices. */
@RestController
@RequestMapping("/api/v1/protection/rules")
final class ProtectionController {

  private final Protection protection;
  private final DeviceDirectory directory;

  ProtectionController(Protection protection, DeviceDirectory directory) {
    this.protection = protection;
    this.directory = directory;
  }

  record ProtectionRuleListJson(List<ProtectionRuleJson> items) {}

  /**
   * A rule.
   *
   * @param filter present where it is about devices with certain properties
   * @param collection present where it is about a collection's members
   * @param standard whether it can only be switched, not removed
   * @param devices how many match the filter now
   * @param moreThanDevices whether a search finds more than were counted
   */
  record ProtectionRuleJson(
      UUID id,
      String name,
      @Nullable String filter,
      @Nullable String collection,
      @Nullable Instant since,
      boolean on,
      boolean standard,
      @Nullable Long devices,
      @Nullable Boolean moreThanDevices) {}

  /** A wish for a rule: either a filter's text or a collection's id. */
  record ProtectionRuleRequestJson(
      @Nullable String name, @Nullable String filter, @Nullable String collection) {}

  record ProtectionRuleChangeRequestJson(@Nullable Boolean on) {}

  @GetMapping
  ProtectionRuleListJson list(@AuthenticationPrincipal Person person) {
    return new ProtectionRuleListJson(
        protection.list(person).stream().map(rule -> json(person, rule)).toList());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ProtectionRuleJson add(
      @AuthenticationPrincipal Person person, @RequestBody ProtectionRuleRequestJson request) {
    person.require(Permission.MANAGE_PROTECTION);
    var name = request.name() == null ? "" : request.name();
    var guarded = Refusal.orUnprocessable(() -> guarded(request));
    return json(person, Refusal.orUnprocessable(() -> protection.add(person, name, guarded)));
  }

  private static Guarded guarded(ProtectionRuleRequestJson request) {
    var filter = request.filter();
    var collection = request.collection();
    if (filter != null && collection == null) {
      return Guarded.ByFilter.read(filter);
    }
    if (collection != null && filter == null) {
      return Guarded.ByCollection.read(collection);
    }
    throw Refusal.unprocessable("Give either a filter or a collection.");
  }

  @PatchMapping("/{id}")
  ProtectionRuleJson turn(
      @AuthenticationPrincipal Person person,
      @PathVariable String id,
      @RequestBody ProtectionRuleChangeRequestJson request) {
    person.require(Permission.MANAGE_PROTECTION);
    var rule = find(person, id);
    var on = request.on();
    if (on == null) {
      throw Refusal.unprocessable("on: it is true or false.");
    }
    if (!protection.turn(person, rule.id(), on)) {
      throw none();
    }
    return json(person, find(person, id));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@AuthenticationPrincipal Person person, @PathVariable String id) {
    person.require(Permission.MANAGE_PROTECTION);
    var rule = find(person, id);
    if (rule.isStandard()) {
      throw Refusal.conflict("A standard rule can be switched off, but not removed.");
    }
    if (!protection.remove(person, rule.id())) {
      throw none();
    }
  }

  private ProtectionRule find(Person person, String id) {
    return RuleId.parse(id)
        .flatMap(known ->
            protection.list(person).stream().filter(rule -> rule.id().equals(known)).findFirst())
        .orElseThrow(ProtectionController::none);
  }

  private ProtectionRuleJson json(Person person, ProtectionRule rule) {
    var since = rule.since().equals(Instant.EPOCH) ? null : rule.since();
    var id = rule.id().value();
    var standard = rule.isStandard();
    return switch (rule.guarded()) {
      case Guarded.ByFilter(var filter) -> {
        var text = rule.guarded().text();
        var found = directory.count(person, filter);
        yield new ProtectionRuleJson(
            id, rule.name(), text, null, since, rule.on(), standard, found.number(), found.more());
      }
      case Guarded.ByCollection(var collection) ->
          new ProtectionRuleJson(
              id, rule.name(), null, collection.value(), since, rule.on(), standard, null, null);
    };
  }

  private static Refusal none() {
    return Refusal.notFound("There is no such rule.");
  }
}
