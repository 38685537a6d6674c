package io.mooring.lab.fault;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One part of an order: a fault's name and how it is to be, null to clear it. */
record Order(String name, JsonNode value) {

  /** So many that it means every one. */
  static final int ALL = Integer.MAX_VALUE;

  boolean cleared() {
    return value.isNull();
  }

  boolean flag() {
    if (!cleared() && !value.isBoolean()) {
      throw new IllegalArgumentException(name + " is true or false");
    }
    return !cleared() && value.asBoolean();
  }

  int number(int whenCleared) {
    if (cleared()) {
      return whenCleared;
    }
    if (!value.isInt() || value.asInt() < 0) {
      throw new IllegalArgumentException(name + " is a number from 0");
    }
    return value.asInt();
  }

  /** A number, or true for all. */
  int times(int whenCleared) {
    if (value.isBoolean()) {
      return value.asBoolean() ? ALL : 0;
    }
    return number(whenCleared);
  }

  Duration millis() {
    return Duration.ofMillis(number(0));
  }

  @Nullable String text() {
    if (!cleared() && !value.isString()) {
      throw new IllegalArgumentException(name + " is a text");
    }
    return cleared() ? null : value.asString();
  }

  Set<String> texts() {
    if (!cleared() && !value.isArray()) {
      throw new IllegalArgumentException(name + " is an array of texts");
    }
    var texts = new LinkedHashSet<String>();
    value.forEach(member -> texts.add(new Order(name, member).required()));
    return Set.copyOf(texts);
  }

  private String required() {
    if (!value.isString()) {
      throw new IllegalArgumentException(name + " has a member that is no text");
    }
    return value.asString();
  }

  IllegalArgumentException unknown() {
    return new IllegalArgumentException("There is no fault named '" + name + "'");
  }
}
