package io.mooring.lab.fault;

import tools.jackson.databind.node.ObjectNode;

/**
 * What is wrong with calls of methods: so many are carried out and never answered, all wait before
 * they are carried out, or after.
 */
public record MethodFaults(int loseAnswers, boolean holdBefore, boolean holdAfter) {

  static final MethodFaults NONE = new MethodFaults(0, false, false);

  MethodFaults told(Order order) {
    return switch (order.name()) {
      case "loseAnswers" -> withLoseAnswers(order.times(0));
      case "holdBefore" -> new MethodFaults(loseAnswers, order.flag(), holdAfter);
      case "holdAfter" -> new MethodFaults(loseAnswers, holdBefore, order.flag());
      default -> throw order.unknown();
    };
  }

  MethodFaults withLoseAnswers(int count) {
    return new MethodFaults(count, holdBefore, holdAfter);
  }

  void tell(ObjectNode node) {
    node.put("loseAnswers", loseAnswers);
    node.put("holdBefore", holdBefore);
    node.put("holdAfter", holdAfter);
  }
}
