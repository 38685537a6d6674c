package io.mooring.lab.control;

import io.mooring.lab.estate.Device;
import io.mooring.lab.life.Happening.Coming;
import io.mooring.lab.life.LiveSite;
import io.mooring.lab.life.Power;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Does to a single device what may befall one. */
public final class DeviceControl {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final LiveSite site;
  private final ColumnValues columns;

  public DeviceControl(LiveSite site, ColumnValues columns) {
    this.site = site;
    this.columns = columns;
  }

  /** How the device is, whatever the site knows of it. */
  JsonNode state(String resourceId) {
    var device = site.device(find(resourceId, false).index());
    var due = device.restartDue();
    var node = JSON.objectNode();
    node.put("resourceId", device.facts().resourceId());
    node.put("name", device.facts().name());
    node.put("power", device.power().name().toLowerCase(Locale.ROOT));
    node.put("online", device.online());
    node.put("lastBoot", device.lastBoot().toString());
    node.put("restartDue", due == null ? null : due.toString());
    return node;
  }

  /** All parts of an order are understood before the first is carried out. */
  JsonNode change(String resourceId, JsonNode order) {
    var device = find(resourceId, order.path("return").asBoolean(false));
    var answer = JSON.objectNode().put("resourceId", device.resourceId());
    List<Runnable> deeds = new ArrayList<>();
    order
        .properties()
        .forEach(part -> deeds.add(deed(device, part.getKey(), part.getValue(), answer)));
    deeds.forEach(Runnable::run);
    return answer;
  }

  private Runnable deed(Device device, String name, JsonNode value, ObjectNode answer) {
    var index = device.index();
    return switch (name) {
      case "remove" -> when(name, value, () -> site.remove(index));
      case "return" -> when(name, value, () -> site.restore(index));
      case "online" -> online(device, value);
      case "power" -> power(device, value);
      case "stubborn" -> {
        var stubborn = flag(name, value);
        yield () -> site.harden(index, stubborn);
      }
      case "rename" -> rename(index, value);
      case "reimage" -> come(device, name, value, Coming.REIMAGED, answer);
      case "replace" -> come(device, name, value, Coming.REPLACED, answer);
      case "duplicate" -> come(device, name, value, Coming.DUPLICATED, answer);
      case "set" -> write(index, value, ColumnValues.Check.TYPED);
      case "raw" -> write(index, value, ColumnValues.Check.RAW);
      default -> throw new IllegalArgumentException("Unknown: " + name);
    };
  }

  private Device find(String resourceId, boolean alsoRemoved) {
    if (!resourceId.matches("\\d{1,18}")) {
      throw new NoSuchControl("'" + resourceId + "' is no resource id");
    }
    return site.index(Long.parseLong(resourceId)).stream()
        .filter(index -> alsoRemoved || site.has(index))
        .mapToObj(site::facts)
        .findFirst()
        .orElseThrow(() -> new NoSuchControl("There is no device " + resourceId));
  }

  private static boolean flag(String name, JsonNode value) {
    if (!value.isBoolean()) {
      throw new IllegalArgumentException(name + " is true or false");
    }
    return value.asBoolean();
  }

  private static Runnable when(String name, JsonNode value, Runnable deed) {
    if (!flag(name, value)) {
      throw new IllegalArgumentException(name + " is true");
    }
    return deed;
  }

  private static void needsClient(Device device, String what) {
    if (!device.hasClient()) {
      throw new IllegalArgumentException(what + " is for a device with a client");
    }
  }

  /** Off in a way that the site knows at once. */
  private Runnable online(Device device, JsonNode value) {
    needsClient(device, "online");
    var on = flag("online", value);
    return () -> site.turn(device.index(), on ? Power.ON : Power.OFF, !on);
  }

  private Runnable power(Device device, JsonNode value) {
    needsClient(device, "power");
    @Nullable Power to =
        switch (value.asString("")) {
          case "on" -> Power.ON;
          case "off" -> Power.OFF;
          case "sleep" -> Power.ASLEEP;
          case "own" -> null;
          default -> throw new IllegalArgumentException("power is on, off, sleep or own");
        };
    return () -> site.turn(device.index(), to, false);
  }

  private Runnable rename(int index, JsonNode value) {
    var name = value.asString("");
    if (!value.isString() || name.isBlank() || name.length() > 255) {
      throw new IllegalArgumentException("rename is a name of at most 255 characters");
    }
    return () -> site.rename(index, name);
  }

  private Runnable come(Device of, String name, JsonNode value, Coming how, ObjectNode answer) {
    if (how != Coming.DUPLICATED && (!of.hasClient() || of.obsolete())) {
      throw new IllegalArgumentException(name + " is for a device with a client of its own");
    }
    return when(
        name,
        value,
        () -> answer.put("newResourceId", site.facts(site.come(of.index(), how)).resourceId()));
  }

  private Runnable write(int index, JsonNode values, ColumnValues.Check check) {
    var known = new TreeMap<String, @Nullable Object>();
    for (var part : values.properties()) {
      known.put(part.getKey(), columns.ofDevice(part.getKey(), part.getValue(), check));
    }
    return () -> known.forEach((column, value) -> site.write(index, column, value));
  }
}
