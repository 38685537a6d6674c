package io.mooring.lab.control;

import io.mooring.lab.life.ClientRules;
import io.mooring.lab.life.LiveSite;
import java.time.DateTimeException;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Sets the site's clock, and the rules of time that its clients follow. */
public final class TimeControl {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final LiveSite site;

  public TimeControl(LiveSite site) {
    this.site = site;
  }

  JsonNode clock() {
    return JSON.objectNode()
        .put("now", site.clock().instant().toString())
        .put("rate", site.clock().rate());
  }

  JsonNode setClock(JsonNode order) {
    var rate = site.clock().rate();
    var advance = Duration.ZERO;
    for (var part : order.properties()) {
      var value = part.getValue();
      switch (part.getKey()) {
        case "rate" -> rate = number(value);
        case "advance" -> advance = length("advance", value);
        default -> throw new IllegalArgumentException("Unknown: " + part.getKey());
      }
    }
    site.setClock(rate, advance);
    return clock();
  }

  JsonNode settings() {
    var rules = rules();
    return JSON.objectNode()
        .put("restartCountdown", rules.restartCountdown().toString())
        .put("eventsDelay", rules.eventsDelay().toString())
        .put("operationLifetime", rules.operationLifetime().toString())
        .put("namesTargets", rules.namesTargets());
  }

  JsonNode change(JsonNode order) {
    var rules = rules();
    for (var part : order.properties()) {
      rules = changed(rules, part.getKey(), part.getValue());
    }
    site.rule(rules);
    return settings();
  }

  private ClientRules rules() {
    return site.rules().at(site.clock().instant());
  }

  private static ClientRules changed(ClientRules rules, String name, JsonNode value) {
    return switch (name) {
      case "restartCountdown" -> rules.withRestartCountdown(length(name, value));
      case "eventsDelay" -> rules.withEventsDelay(length(name, value));
      case "operationLifetime" -> rules.withOperationLifetime(length(name, value));
      case "namesTargets" -> {
        if (!value.isBoolean()) {
          throw new IllegalArgumentException("namesTargets is true or false");
        }
        yield rules.withNamesTargets(value.asBoolean());
      }
      default -> throw new IllegalArgumentException("There is no setting named '" + name + "'");
    };
  }

  private static double number(JsonNode value) {
    if (!value.isNumber()) {
      throw new IllegalArgumentException("rate is a number from 0 to 3600");
    }
    return value.asDouble();
  }

  private static Duration length(String name, JsonNode value) {
    try {
      return Duration.parse(value.asString(""));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(name + " is a length of time such as PT90M", e);
    }
  }
}
