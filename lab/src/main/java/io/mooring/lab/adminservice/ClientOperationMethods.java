package io.mooring.lab.adminservice;

import io.mooring.lab.adminservice.odata.EdmType;
import io.mooring.lab.adminservice.odata.Method;
import io.mooring.lab.adminservice.odata.ODataException;
import io.mooring.lab.estate.Device;
import io.mooring.lab.estate.DeviceCollection;
import io.mooring.lab.life.LiveSite;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The static methods of SMS_ClientOperation. What the real site answers to an unknown resource and
 * how it shapes the answer of IsClientOperationAllowed is not published: this site answers 404, and
 * a boolean {@code ReturnValue}. The randomization window is read and checked, but not acted on.
 */
final class ClientOperationMethods {

  static final String CLASS = "SMS_ClientOperation";

  /** What is called with what, and by which account. */
  record Call(String method, JsonNode body, String account) {
    /** Whether the method changes nothing at the site. */
    boolean asksOnly() {
      return method.equalsIgnoreCase(ALLOWED);
    }
  }

  private static final String INITIATE = "InitiateClientOperation";
  private static final String ALLOWED = "IsClientOperationAllowed";
  private static final String CANCEL = "CancelClientOperation";
  private static final int MOST_TARGETS = 10_000;

  /** The types that need no further parameter (ConfigMgr reference, section 2.1). */
  private static final Set<Integer> TYPES =
      Set.of(1, 2, 3, 4, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 20, 21, 22, 125, 150);

  private final LiveSite site;
  private final Predicate<Device> visible;

  ClientOperationMethods(LiveSite site, Predicate<Device> visible) {
    this.site = site;
    this.visible = visible;
  }

  static List<Method> declared() {
    var initiate = targets();
    initiate.put("RandomizationWindow", EdmType.INT32);
    SequencedMap<String, EdmType> cancel = new LinkedHashMap<>();
    cancel.put("OperationID", EdmType.INT32);
    return List.of(
        new Method(CLASS, INITIATE, initiate, EdmType.INT32),
        new Method(CLASS, ALLOWED, targets(), EdmType.BOOLEAN),
        new Method(CLASS, CANCEL, cancel, EdmType.INT32));
  }

  private static SequencedMap<String, EdmType> targets() {
    SequencedMap<String, EdmType> targets = new LinkedHashMap<>();
    targets.put("Type", EdmType.INT32);
    targets.put("TargetCollectionID", EdmType.TEXT);
    targets.put("TargetResourceIDs", EdmType.NUMBERS);
    return targets;
  }

  /** The out-parameters of a call. */
  Map<String, Object> answer(Call call) {
    var declared = declared(call.method());
    checkNames(declared, call.body());
    return switch (declared.name()) {
      case INITIATE -> initiate(call.body(), call.account());
      case ALLOWED -> Map.of("ReturnValue", allowed(call.body()));
      default -> cancel(call.body());
    };
  }

  private static Method declared(String method) {
    return declared().stream()
        .filter(known -> known.name().equalsIgnoreCase(method))
        .findFirst()
        .orElseThrow(() -> ODataException.notFound("No method " + CLASS + "." + method + "."));
  }

  private static void checkNames(Method method, JsonNode body) {
    for (var name : body.propertyNames()) {
      if (!method.parameters().containsKey(name)) {
        throw ODataException.badRequest("%s has no parameter '%s'.".formatted(method.name(), name));
      }
    }
  }

  private Map<String, Object> initiate(JsonNode body, String account) {
    var type = type(body);
    if (!body.path("RandomizationWindow").isMissingNode()) {
      number(body, "RandomizationWindow");
    }
    var devices = devices(body);
    var collection = collection(body, devices.isEmpty());
    var out = new LinkedHashMap<String, Object>();
    out.put("ReturnValue", 0);
    out.put("OperationID", site.begin(type, collection, devices, account));
    return out;
  }

  /** Refused where a target has no client that could hear it. */
  private boolean allowed(JsonNode body) {
    type(body);
    var devices = devices(body);
    var collection = collection(body, devices.isEmpty());
    return devices.isEmpty()
        ? members(collection).anyMatch(Device::hasClient)
        : devices.stream().map(site::facts).allMatch(Device::hasClient);
  }

  private Stream<Device> members(String collection) {
    var holds =
        DeviceCollection.ALL.stream()
            .filter(c -> c.id().equals(collection))
            .findFirst()
            .orElseThrow();
    return IntStream.range(0, site.records())
        .filter(site::has)
        .mapToObj(site::facts)
        .filter(device -> visible.test(device) && holds.holds().test(device));
  }

  private Map<String, Object> cancel(JsonNode body) {
    var id = number(body, "OperationID");
    if (!site.cancel(id)) {
      throw ODataException.notFound("No client operation %d.".formatted(id));
    }
    return Map.of("ReturnValue", 0);
  }

  private static int type(JsonNode body) {
    var type = (int) Math.min(number(body, "Type"), Integer.MAX_VALUE);
    if (!TYPES.contains(type)) {
      throw ODataException.badRequest(
          "Type %d is no client operation that this method can start.".formatted(type));
    }
    return type;
  }

  private static long number(JsonNode body, String name) {
    var value = body.path(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0) {
      throw ODataException.badRequest("'%s' must be a number from 0.".formatted(name));
    }
    return value.asLong();
  }

  private Set<Integer> devices(JsonNode body) {
    var ids = body.path("TargetResourceIDs");
    if (ids.isMissingNode() || ids.isNull()) {
      return Set.of();
    }
    if (!ids.isArray() || ids.size() > MOST_TARGETS) {
      throw ODataException.badRequest("'TargetResourceIDs' must be an array of resource ids.");
    }
    var devices = new LinkedHashSet<Integer>();
    ids.forEach(id -> devices.add(index(id)));
    return devices;
  }

  private int index(JsonNode id) {
    if (!id.isIntegralNumber() || !id.canConvertToLong()) {
      throw ODataException.badRequest("'%s' is no resource id.".formatted(id));
    }
    return site.index(id.asLong()).stream()
        .filter(site::has)
        .filter(index -> visible.test(site.facts(index)))
        .findFirst()
        .orElseThrow(() -> ODataException.notFound("No resource %s.".formatted(id)));
  }

  private static String collection(JsonNode body, boolean needed) {
    var value = body.path("TargetCollectionID");
    if (!value.isMissingNode() && !value.isNull() && !value.isString()) {
      throw ODataException.badRequest("'TargetCollectionID' must be a text.");
    }
    var id = value.isString() ? value.asString() : "";
    if (id.isEmpty() && needed) {
      throw ODataException.badRequest("Neither a collection nor a resource is named.");
    }
    if (!id.isEmpty() && DeviceCollection.ALL.stream().noneMatch(c -> c.id().equals(id))) {
      throw ODataException.notFound("No collection '%s'.".formatted(id));
    }
    return id;
  }
}
