package io.mooring.lab.control;

import io.mooring.lab.fault.FaultSwitch;
import io.mooring.lab.fault.Faults;
import io.mooring.lab.fault.ProviderFaults;
import io.mooring.lab.fault.Providers;
import io.mooring.lab.life.LiveSite;
import io.mooring.lab.life.Operation;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a test can do to the site and ask about it. */
public final class Controls {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final LiveSite site;
  private final FaultSwitch faults;
  private final Providers providers;
  private final DeviceControl devices;
  private final RowControl rows;
  private final TimeControl time;
  private final SweepControl sweep;
  private final Map<String, Part> parts = new ConcurrentHashMap<>();

  public Controls(
      LiveSite site,
      FaultSwitch faults,
      Providers providers,
      DeviceControl devices,
      RowControl rows,
      TimeControl time,
      SweepControl sweep) {
    this.site = site;
    this.faults = faults;
    this.providers = providers;
    this.devices = devices;
    this.rows = rows;
    this.time = time;
    this.sweep = sweep;
  }

  void add(String name, Part part) {
    parts.put(name, part);
  }

  @Nullable Part part(String name) {
    return parts.get(name);
  }

  DeviceControl devices() {
    return devices;
  }

  RowControl rows() {
    return rows;
  }

  TimeControl time() {
    return time;
  }

  SweepControl sweep() {
    return sweep;
  }

  JsonNode state() {
    var state = JSON.objectNode();
    state.put("seed", site.estate().seed());
    state.put("devices", site.estate().size());
    state.put("newcomers", site.changes().newcomers());
    state.put("removed", site.changes().removals());
    state.put("operations", site.operations().all().size());
    state.put("now", site.clock().instant().toString());
    var signIns = state.putObject("signIns");
    providers.signIns().forEach(signIns::put);
    state.set("faults", faults.now().tell());
    return state;
  }

  JsonNode change(JsonNode order) {
    faults.change(now -> now.told(order));
    providers.follow(faults.now().provider());
    return state();
  }

  JsonNode clear() {
    faults.change(_ -> Faults.NONE);
    providers.follow(ProviderFaults.NONE);
    return state();
  }

  /** Every operation, and how often each type was begun for each resource. */
  JsonNode operations() {
    var node = JSON.objectNode();
    var list = node.putArray("operations");
    var counts = new TreeMap<String, Integer>();
    site.operations().all().forEach(operation -> list.add(describe(operation)));
    site.operations()
        .counts()
        .forEach((of, times) -> counts.put(of.type() + "/" + resourceId(of.device()), times));
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
    node.put("createdBy", operation.createdBy());
    node.put("requested", operation.requested().toString());
    node.put("cancelled", operation.cancelled() != null);
    return node;
  }

  private long resourceId(int index) {
    return site.facts(index).resourceId();
  }
}
