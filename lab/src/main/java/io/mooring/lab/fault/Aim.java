package io.mooring.lab.fault;

import tools.jackson.databind.node.ObjectNode;

/**
 * Which answers are struck by a status, a cut or a stall: so many of those whose address has a text
 * in it.
 */
public record Aim(int answers, String where) {

  static final Aim EVERYWHERE = new Aim(Order.ALL, "");

  boolean at(String path) {
    return path.contains(where);
  }

  Aim told(Order order) {
    return switch (order.name()) {
      case "nextAnswers" -> new Aim(order.times(Order.ALL), where);
      case "where" -> {
        var text = order.text();
        yield new Aim(answers, text == null ? "" : text);
      }
      default -> throw order.unknown();
    };
  }

  /** The aim after a hit. */
  Aim next() {
    return answers == Order.ALL ? this : new Aim(answers - 1, where);
  }

  void tell(ObjectNode node) {
    node.put("nextAnswers", answers == Order.ALL ? null : Integer.valueOf(answers));
    node.put("where", where);
  }
}
