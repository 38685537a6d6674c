package io.mooring.lab.graph;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that is wrong with Graph: every so many calls are too many or find it out of service, answers
 * are late, so many pages repeat or get lost, lists end after a page, permissions were taken away,
 * its clock is wrong. 0 means never.
 */
record GraphFaults(
    int throttleEvery,
    int unavailableEvery,
    @Nullable String retryAfter,
    Duration latency,
    int repeatPages,
    int skipPages,
    int endAfterPages,
    Set<Permission> lacks,
    Duration skew) {

  static final GraphFaults NONE =
      new GraphFaults(0, 0, null, Duration.ZERO, 0, 0, 0, Set.of(), Duration.ZERO);

  /** What is named changes, null puts it back, what is not named stays. */
  GraphFaults told(JsonNode order) {
    var changed = this;
    for (var part : order.properties()) {
      changed = changed.told(part.getKey(), part.getValue());
    }
    return changed;
  }

  private GraphFaults told(String name, JsonNode value) {
    return switch (name) {
      case "throttleEvery" ->
          with(number(name, value), unavailableEvery, retryAfter, latency, lacks, skew);
      case "unavailableEvery" ->
          with(throttleEvery, number(name, value), retryAfter, latency, lacks, skew);
      case "retryAfter" ->
          with(throttleEvery, unavailableEvery, text(name, value), latency, lacks, skew);
      case "latencyMillis" -> {
        var late = Duration.ofMillis(number(name, value));
        yield with(throttleEvery, unavailableEvery, retryAfter, late, lacks, skew);
      }
      case "lacks" ->
          with(throttleEvery, unavailableEvery, retryAfter, latency, permissions(value), skew);
      case "skewSeconds" -> {
        var wrong = Duration.ofSeconds(value.isNull() ? 0 : whole(name, value));
        yield with(throttleEvery, unavailableEvery, retryAfter, latency, lacks, wrong);
      }
      case "repeatPages" -> withPages(number(name, value), skipPages, endAfterPages);
      case "skipPages" -> withPages(repeatPages, number(name, value), endAfterPages);
      case "endAfterPages" -> withPages(repeatPages, skipPages, number(name, value));
      default -> throw new IllegalArgumentException("There is no fault named '" + name + "'");
    };
  }

  private GraphFaults with(
      int throttle,
      int unavailable,
      @Nullable String after,
      Duration late,
      Set<Permission> lacks,
      Duration skew) {
    return new GraphFaults(
        throttle, unavailable, after, late, repeatPages, skipPages, endAfterPages, lacks, skew);
  }

  GraphFaults withPages(int repeat, int skip, int end) {
    return new GraphFaults(
        throttleEvery, unavailableEvery, retryAfter, latency, repeat, skip, end, lacks, skew);
  }

  private static int number(String name, JsonNode value) {
    if (value.isNull()) {
      return 0;
    }
    var number = whole(name, value);
    if (number < 0) {
      throw new IllegalArgumentException(name + " is a number from 0");
    }
    return number;
  }

  private static int whole(String name, JsonNode value) {
    if (!value.isInt()) {
      throw new IllegalArgumentException(name + " is a whole number");
    }
    return value.asInt();
  }

  private static @Nullable String text(String name, JsonNode value) {
    if (!value.isNull() && !value.isString()) {
      throw new IllegalArgumentException(name + " is a text, such as \"2.128\"");
    }
    return value.isNull() ? null : value.asString();
  }

  private static Set<Permission> permissions(JsonNode value) {
    if (!value.isNull() && !value.isArray()) {
      throw new IllegalArgumentException("lacks is an array of permissions");
    }
    var lacks = EnumSet.noneOf(Permission.class);
    value.forEach(word -> lacks.add(Permission.of(word.asString(""))));
    return lacks;
  }

  ObjectNode tell() {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("throttleEvery", throttleEvery);
    node.put("unavailableEvery", unavailableEvery);
    node.put("retryAfter", retryAfter);
    node.put("latencyMillis", latency.toMillis());
    node.put("repeatPages", repeatPages);
    node.put("skipPages", skipPages);
    node.put("endAfterPages", endAfterPages);
    node.put("skewSeconds", skew.toSeconds());
    var words = node.putArray("lacks");
    lacks.stream().map(Permission::word).forEach(words::add);
    return node;
  }
}
