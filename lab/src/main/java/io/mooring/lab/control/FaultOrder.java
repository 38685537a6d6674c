package io.mooring.lab.control;

import io.mooring.lab.estate.DeviceCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads a change of faults: what is named changes, null puts it back, what is not named stays. */
final class FaultOrder {

  /** So many answers that it means every one. */
  static final int ALL = Integer.MAX_VALUE;

  private static final Set<Integer> STATUSES = Set.of(401, 403, 500, 503);

  private FaultOrder() {}

  static Faults apply(Faults faults, JsonNode order) {
    var changed = faults;
    for (var part : order.properties()) {
      changed = applyOne(changed, part.getKey(), part.getValue());
    }
    return changed;
  }

  private static Faults applyOne(Faults f, String name, JsonNode value) {
    var cleared = value.isNull();
    var none = Faults.NONE;
    return switch (name) {
      case "status" -> with(f, cleared ? 0 : status(value), f.silent(), f.refuseGt());
      case "silent" -> with(f, f.status(), !cleared && flag(name, value), f.refuseGt());
      case "refuseGt" -> with(f, f.status(), f.silent(), !cleared && flag(name, value));
      case "truncateListsAt" ->
          lists(f, cleared ? none.truncateListsAt() : number(name, value), f.pageSize());
      case "pageSize" -> lists(f, f.truncateListsAt(), cleared ? 0 : number(name, value));
      case "narrowTo" ->
          rest(f, cleared ? none.narrowTo() : narrowing(value), f.latency(), f.missingColumns());
      case "latencyMillis" ->
          rest(
              f,
              f.narrowTo(),
              Duration.ofMillis(cleared ? 0 : number(name, value)),
              f.missingColumns());
      case "missingColumns" ->
          rest(f, f.narrowTo(), f.latency(), cleared ? Map.of() : columns(value));
      case "loseAnswers" -> f.withMethods(f.methods().withLoseAnswers(cleared ? 0 : lost(value)));
      case "holdBefore" -> f.withMethods(f.methods().withHoldBefore(!cleared && flag(name, value)));
      case "holdAfter" -> f.withMethods(f.methods().withHoldAfter(!cleared && flag(name, value)));
      default -> throw new IllegalArgumentException("There is no fault named '" + name + "'");
    };
  }

  private static Faults with(Faults f, int status, boolean silent, boolean refuseGt) {
    return new Faults(
        status,
        silent,
        f.truncateListsAt(),
        f.pageSize(),
        refuseGt,
        f.narrowTo(),
        f.latency(),
        f.missingColumns(),
        f.methods());
  }

  private static Faults lists(Faults f, int truncateAt, int pageSize) {
    return new Faults(
        f.status(),
        f.silent(),
        truncateAt,
        pageSize,
        f.refuseGt(),
        f.narrowTo(),
        f.latency(),
        f.missingColumns(),
        f.methods());
  }

  private static Faults rest(
      Faults f, Narrowing narrowTo, Duration latency, Map<String, List<String>> missing) {
    return new Faults(
        f.status(),
        f.silent(),
        f.truncateListsAt(),
        f.pageSize(),
        f.refuseGt(),
        narrowTo,
        latency,
        missing,
        f.methods());
  }

  /** How many answers get lost: a number, or true for all. */
  private static int lost(JsonNode value) {
    if (value.isBoolean()) {
      return value.asBoolean() ? ALL : 0;
    }
    return number("loseAnswers", value);
  }

  private static int status(JsonNode value) {
    var status = number("status", value);
    if (!STATUSES.contains(status)) {
      throw new IllegalArgumentException("The status is one of " + STATUSES + ", or null");
    }
    return status;
  }

  private static boolean flag(String name, JsonNode value) {
    if (!value.isBoolean()) {
      throw new IllegalArgumentException(name + " is true or false");
    }
    return value.asBoolean();
  }

  private static int number(String name, JsonNode value) {
    if (!value.isInt() || value.asInt() < 0) {
      throw new IllegalArgumentException(name + " is a number from 0");
    }
    return value.asInt();
  }

  private static Narrowing narrowing(JsonNode value) {
    if (value.isNumber()) {
      return new Narrowing.Share(value.asDouble());
    }
    var id = value.asString();
    return DeviceCollection.ALL.stream()
        .filter(collection -> collection.id().equals(id))
        .findFirst()
        .map(Narrowing.Members::new)
        .orElseThrow(() -> new IllegalArgumentException("There is no collection " + id));
  }

  private static Map<String, List<String>> columns(JsonNode value) {
    var missing = new HashMap<String, List<String>>();
    for (var type : value.properties()) {
      var names = new ArrayList<String>();
      type.getValue().forEach(name -> names.add(name.asString()));
      missing.put(type.getKey(), List.copyOf(names));
    }
    return Map.copyOf(missing);
  }
}
