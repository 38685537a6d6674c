package io.mooring.action;

import io.mooring.access.Person;
import io.mooring.audit.AuditLog;
import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.device.Devices;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides on requests, all of it in the one transaction that queues the orders. */
final class Gate {

  private final Devices devices;
  private final Reach reach;
  private final Orders orders;
  private final AuditLog audit;
  private final Clock clock;

  Gate(Devices devices, Reach reach, Orders orders, AuditLog audit, Clock clock) {
    this.devices = devices;
    this.reach = reach;
    this.orders = orders;
    this.audit = audit;
    this.clock = clock;
  }

  /** Decides on one action for each of these devices; what others overtake is looked at anew. */
  Map<DeviceId, Decision> decide(Person person, Map<DeviceId, ActionRequest> asked) {
    var decisions = new LinkedHashMap<DeviceId, Decision>();
    asked.keySet().forEach(device -> decisions.put(device, new Decision.NoSuchDevice()));
    var left = asked;
    while (!left.isEmpty()) {
      var round = round(person, left);
      decisions.putAll(round);
      left = new LinkedHashMap<>(left);
      left.keySet().removeAll(round.keySet());
    }
    return decisions;
  }

  private Map<DeviceId, Decision> round(Person person, Map<DeviceId, ActionRequest> asked) {
    var requests = requests(person, asked);
    var decisions = new LinkedHashMap<DeviceId, Decision>();
    var wished = new LinkedHashMap<DeviceId, Orders.Wished>();
    for (var request : requests) {
      switch (request.judge(clock.instant())) {
        case Request.Judged.No(var decision) -> decisions.put(request.id(), decision);
        case Request.Judged.Yes(var order) ->
            wished.put(request.id(), new Orders.Wished(order, request.asked().key()));
      }
    }
    var added = orders.add(List.copyOf(wished.values()));
    wished.values().removeIf(one -> !added.contains(one.order().id()));
    wished.forEach(
        (device, one) -> decisions.put(device, new Decision.Accepted(one.order(), false)));
    writeDown(person, requests, decisions);
    return decisions;
  }

  /** With all that is needed to judge them, read at once. */
  private List<Request> requests(Person person, Map<DeviceId, ActionRequest> asked) {
    var earlier =
        orders.byKeys(
            person.id(), asked.values().stream().map(ActionRequest::key).distinct().toList());
    var found =
        devices.find(person.scope(), asked.keySet()).stream()
            .filter(device -> !device.gone())
            .toList();
    var known = new HashMap<DeviceId, Device>();
    found.forEach(device -> device.names().forEach(name -> known.put(name, device)));
    var ways = reach.to(person.tenant(), found);
    var open = open(person, known.keySet(), asked.values());
    return asked.entrySet().stream()
        .map(one -> {
          var id = one.getKey();
          return new Request(
              person,
              id,
              one.getValue(),
              Optional.ofNullable(earlier.get(one.getValue().key())),
              Optional.ofNullable(known.get(id))
                  .map(device -> new Request.Target(device, way(ways, device))),
              open(known.get(id), open),
              predecessor(person, one.getValue()));
        })
        .toList();
  }

  private static Way way(Map<DeviceId, Way> ways, Device device) {
    return Optional.ofNullable(ways.get(device.id())).orElseThrow();
  }

  /** Under whichever of its names it was asked for. */
  private static Optional<Order> open(@Nullable Device device, Map<DeviceId, Order> open) {
    return Optional.ofNullable(device).stream()
        .flatMap(known -> known.names().stream())
        .map(open::get)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private Map<DeviceId, Order> open(
      Person person, Collection<DeviceId> known, Collection<ActionRequest> asked) {
    var open = new HashMap<DeviceId, Order>();
    asked.stream()
        .map(ActionRequest::action)
        .distinct()
        .filter(RemoteAction::disruptive)
        .forEach(action -> open.putAll(orders.open(person.tenant(), known, action)));
    return open;
  }

  private Optional<Order> predecessor(Person person, ActionRequest asked) {
    return Optional.ofNullable(asked.predecessor()).flatMap(id -> orders.find(person.scope(), id));
  }

  private void writeDown(Person person, List<Request> requests, Map<DeviceId, Decision> decisions) {
    audit.refused(
        person,
        "action.request",
        requests.stream().flatMap(one -> one.refusal(decisions.get(one.id())).stream()).toList());
    audit.done(
        person,
        "action.request",
        requests.stream().flatMap(one -> one.order(decisions.get(one.id())).stream()).toList());
  }
}
