package io.mooring.lab.control;

import io.mooring.lab.estate.Device;
import io.mooring.lab.estate.LiveSite;
import io.mooring.lab.estate.Operation;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a test can do to the site and ask about it. */
public final class Controls {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final LiveSite site;
  private final FaultSwitch faults;
  private final ColumnValues columns;

  public Controls(LiveSite site, FaultSwitch faults, ColumnValues columns) {
    this.site = site;
    this.faults = faults;
    this.columns = columns;
  }

  JsonNode state() {
    var state = JSON.objectNode();
    state.put("seed", site.estate().seed());
    state.put("devices", site.estate().size());
    state.put("removed", site.changes().removals());
    state.put("operations", site.operations().all().size());
    state.put("now", site.clock().instant().toString());
    state.set("faults", faultsNow());
    return state;
  }

  private JsonNode faultsNow() {
    var now = faults.now();
    var node = JSON.objectNode();
    node.put("status", now.status() == 0 ? null : Integer.valueOf(now.status()));
    node.put("silent", now.silent());
    node.put(
        "truncateListsAt",
        now.truncateListsAt() < 0 ? null : Integer.valueOf(now.truncateListsAt()));
    node.put("pageSize", now.pageSize());
    node.put("refuseGt", now.refuseGt());
    switch (now.narrowTo()) {
      case Narrowing.Everything() -> node.putNull("narrowTo");
      case Narrowing.Share(var share) -> node.put("narrowTo", share);
      case Narrowing.Members(var collection) -> node.put("narrowTo", collection.id());
    }
    node.put("latencyMillis", now.latency().toMillis());
    var missing = node.putObject("missingColumns");
    now.missingColumns().forEach((type, names) -> names.forEach(missing.putArray(type)::add));
    return node;
  }

  JsonNode change(JsonNode order) {
    faults.change(now -> FaultOrder.apply(now, order));
    return state();
  }

  JsonNode clear() {
    faults.change(_ -> Faults.NONE);
    return state();
  }

  /** Removes a device, turns it on or off, or writes over its columns. */
  JsonNode device(String resourceId, JsonNode order) {
    var device = device(resourceId);
    var told = order.properties();
    for (var part : told) {
      switch (part.getKey()) {
        case "remove" -> remove(device, part.getValue());
        case "online" -> turn(device, part.getValue());
        case "set" -> set(device, part.getValue());
        default -> throw new IllegalArgumentException("Unknown: " + part.getKey());
      }
    }
    return JSON.objectNode().put("resourceId", device.resourceId());
  }

  private Device device(String resourceId) {
    if (!resourceId.matches("\\d{1,18}")) {
      throw new NoSuchControl("'" + resourceId + "' is no resource id");
    }
    return site.estate().index(Long.parseLong(resourceId)).stream()
        .filter(site::has)
        .mapToObj(site.estate()::device)
        .findFirst()
        .orElseThrow(() -> new NoSuchControl("There is no device " + resourceId));
  }

  private void remove(Device device, JsonNode value) {
    if (!value.asBoolean()) {
      throw new IllegalArgumentException("remove is true");
    }
    site.changes().remove(device.index());
  }

  private void turn(Device device, JsonNode value) {
    if (!value.isBoolean() || !device.hasClient()) {
      throw new IllegalArgumentException("online is true or false, for a device with a client");
    }
    site.changes().turn(device.index(), site.clock().instant(), value.asBoolean());
  }

  private void set(Device device, JsonNode values) {
    // All are understood before the first is written.
    var known = new TreeMap<String, JsonNode>();
    values.properties().forEach(value -> known.put(value.getKey(), value.getValue()));
    known.forEach(columns::of);
    known.forEach(
        (column, value) -> site.changes().set(device.index(), column, columns.of(column, value)));
  }

  /** Every operation, and how often each type was begun for each resource. */
  JsonNode operations() {
    var node = JSON.objectNode();
    var list = node.putArray("operations");
    var counts = new TreeMap<String, Integer>();
    for (var operation : site.operations().all()) {
      list.add(describe(operation));
      for (var index : operation.devices()) {
        counts.merge(operation.type() + "/" + resourceId(index), 1, Integer::sum);
      }
    }
    var byResource = node.putObject("countByTypeAndResource");
    counts.forEach(byResource::put);
    return node;
  }

  private ObjectNode describe(Operation operation) {
    var node = JSON.objectNode();
    node.put("id", operation.id());
    node.put("type", operation.type());
    node.put("collection", operation.collectionId());
    var resources = node.putArray("resources");
    operation.devices().stream().map(this::resourceId).sorted().forEach(resources::add);
    node.put("requested", operation.requested().toString());
    node.put("cancelled", operation.cancelled() != null);
    return node;
  }

  private long resourceId(int index) {
    return site.estate().device(index).resourceId();
  }
}
