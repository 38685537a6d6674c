package io.mooring.lab.fault;

import io.mooring.lab.estate.Device;
import io.mooring.lab.estate.DeviceCollection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** What the account does not see or may not do, and what the site's classes lack. */
public record ViewFaults(
    Narrowing narrowTo,
    Map<String, List<String>> missingColumns,
    Set<String> missingClasses,
    Set<Right> lacks) {

  static final ViewFaults NONE =
      new ViewFaults(new Narrowing.Everything(), Map.of(), Set.of(), Set.of());

  public boolean shows(Device device) {
    return may(Right.READ_RESOURCE) && narrowTo.shows(device);
  }

  public boolean may(Right right) {
    return !lacks.contains(right);
  }

  /** Whether the site has a class of that name. */
  public boolean has(String type) {
    return missingClasses.stream().noneMatch(type::equalsIgnoreCase);
  }

  ViewFaults told(Order order) {
    return switch (order.name()) {
      case "narrowTo" -> new ViewFaults(narrowing(order), missingColumns, missingClasses, lacks);
      case "missingColumns" -> new ViewFaults(narrowTo, columns(order), missingClasses, lacks);
      case "missingClasses" -> new ViewFaults(narrowTo, missingColumns, order.texts(), lacks);
      case "accountLacks" ->
          new ViewFaults(narrowTo, missingColumns, missingClasses, rights(order));
      default -> throw order.unknown();
    };
  }

  private static Set<Right> rights(Order order) {
    return order.texts().stream().map(Right::of).collect(Collectors.toUnmodifiableSet());
  }

  private static Narrowing narrowing(Order order) {
    var value = order.value();
    if (order.cleared()) {
      return NONE.narrowTo();
    }
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

  private static Map<String, List<String>> columns(Order order) {
    var missing = new HashMap<String, List<String>>();
    for (var type : order.value().properties()) {
      missing.put(type.getKey(), List.copyOf(new Order(order.name(), type.getValue()).texts()));
    }
    return Map.copyOf(missing);
  }

  void tell(ObjectNode node) {
    switch (narrowTo) {
      case Narrowing.Everything() -> node.putNull("narrowTo");
      case Narrowing.Share(var share) -> node.put("narrowTo", share);
      case Narrowing.Members(var collection) -> node.put("narrowTo", collection.id());
    }
    var columns = node.putObject("missingColumns");
    missingColumns.forEach((type, names) -> names.forEach(columns.putArray(type)::add));
    var classes = node.putArray("missingClasses");
    missingClasses.forEach(classes::add);
    var rights = node.putArray("accountLacks");
    lacks.stream().map(Right::word).sorted().forEach(rights::add);
  }
}
