package io.mooring.lab.fault;

import tools.jackson.databind.node.ObjectNode;

/**
 * What is wrong with lists: {@code truncateAt} negative means that they are whole, {@code pageSize}
 * 0 that they come in one page; so many pages are answered once more instead of the next one.
 */
public record ListFaults(
    int truncateAt, int pageSize, boolean refuseGt, int repeatPages, boolean reverseRows) {

  static final ListFaults NONE = new ListFaults(-1, 0, false, 0, false);

  ListFaults told(Order order) {
    return switch (order.name()) {
      case "truncateListsAt" ->
          new ListFaults(order.number(-1), pageSize, refuseGt, repeatPages, reverseRows);
      case "pageSize" ->
          new ListFaults(truncateAt, order.number(0), refuseGt, repeatPages, reverseRows);
      case "refuseGt" ->
          new ListFaults(truncateAt, pageSize, order.flag(), repeatPages, reverseRows);
      case "repeatPages" -> withRepeatPages(order.times(0));
      case "reverseRows" ->
          new ListFaults(truncateAt, pageSize, refuseGt, repeatPages, order.flag());
      default -> throw order.unknown();
    };
  }

  ListFaults withRepeatPages(int count) {
    return new ListFaults(truncateAt, pageSize, refuseGt, count, reverseRows);
  }

  void tell(ObjectNode node) {
    node.put("truncateListsAt", truncateAt < 0 ? null : Integer.valueOf(truncateAt));
    node.put("pageSize", pageSize);
    node.put("refuseGt", refuseGt);
    node.put("repeatPages", repeatPages);
    node.put("reverseRows", reverseRows);
  }
}
