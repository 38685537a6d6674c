package io.mooring.lab.control;

import io.mooring.lab.life.Happening.Sweeping;
import io.mooring.lab.life.LiveSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Gives many devices other values at once. */
public final class SweepControl {

  private static final double ALL = 100;

  private final LiveSite site;

  public SweepControl(LiveSite site) {
    this.site = site;
  }

  JsonNode sweep(JsonNode order) {
    for (var part : order.properties()) {
      switch (part.getKey()) {
        case "percent", "columns", "seed" -> {}
        default -> throw new IllegalArgumentException("Unknown: " + part.getKey());
      }
    }
    var percent = order.path("percent").asDouble(-1);
    if (!(percent >= 0 && percent <= ALL)) {
      throw new IllegalArgumentException("percent is a number from 0 to 100");
    }
    var changed = site.sweep(columns(order), percent, order.path("seed").asLong(1));
    return JsonNodeFactory.instance.objectNode().put("changed", changed);
  }

  private static Sweeping columns(JsonNode order) {
    return switch (order.path("columns").asString("")) {
      case "hot" -> Sweeping.HOT;
      case "full" -> Sweeping.FULL;
      default -> throw new IllegalArgumentException("columns is hot or full");
    };
  }
}
