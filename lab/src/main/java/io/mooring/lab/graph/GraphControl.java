package io.mooring.lab.graph;

import io.mooring.lab.control.Part;
import io.mooring.lab.estate.Device;
import io.mooring.lab.estate.Estate;
import io.mooring.lab.estate.FormFactor;
import io.mooring.lab.life.LiveSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a test can do to Graph, and to the estate as Intune has it. */
public final class GraphControl implements Part {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String DEVICE = "POST devices/";

  private final LiveSite site;
  private final Identities ids;
  private final GraphFaultSwitch faults;

  GraphControl(LiveSite site, Identities ids, GraphFaultSwitch faults) {
    this.site = site;
    this.ids = ids;
    this.faults = faults;
  }

  @Override
  public JsonNode answer(String call, JsonNode order) {
    return switch (call) {
      case "GET faults" -> faults.tell();
      case "POST faults" -> {
        faults.change(now -> now.told(order));
        yield faults.tell();
      }
      case "DELETE faults" -> {
        faults.change(_ -> GraphFaults.NONE);
        yield faults.tell();
      }
      case "POST rows" -> rows(order);
      default -> {
        if (call.startsWith(DEVICE)) {
          yield device(call.substring(DEVICE.length()), order);
        }
        throw new IllegalArgumentException("There is no " + call);
      }
    };
  }

  /** Writes over properties of one object, or of all of a type where no id is named. */
  private ObjectNode rows(JsonNode order) {
    var type = order.path("type").asString("");
    var id = order.path("id").asString("");
    var set = order.path("set");
    if (type.isEmpty() || !set.isObject() || set.isEmpty()) {
      throw new IllegalArgumentException("rows wants a type and what to set");
    }
    set.properties()
        .forEach(part ->
            site.rewrite(type, id, part.getKey(), JSON.treeToValue(part.getValue(), Object.class)));
    return JsonNodeFactory.instance.objectNode().put("written", set.size());
  }

  /** A device by its resource id at the site, or by the id of its record in Intune. */
  private ObjectNode device(String id, JsonNode order) {
    var enrolled = order.path("enrolled");
    if (!enrolled.isBoolean() || order.size() != 1) {
      throw new IllegalArgumentException("A device is told whether it is enrolled");
    }
    var device = find(id);
    if (device.form() == FormFactor.SERVER) {
      throw new IllegalArgumentException("Servers are never enrolled");
    }
    if (device.index() < Estate.FIRST_NATIVE && !device.hasClient()) {
      throw new IllegalArgumentException("A device of the site needs a client");
    }
    site.enrol(device.index(), enrolled.asBoolean());
    var answer = JsonNodeFactory.instance.objectNode().put("enrolled", enrolled.asBoolean());
    var enrolment = site.facts(device.index()).cloud().enrolment();
    return answer.put("id", enrolment == null ? null : ids.managedDevice(enrolment));
  }

  private Device find(String id) {
    var index = id.matches("\\d{1,18}") ? site.index(Long.parseLong(id)) : ids.index(id);
    return site.facts(
        index.orElseThrow(() -> new IllegalArgumentException("There is no device " + id)));
  }
}
