package io.mooring.action;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

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

  /**
   * Decides on one action for each of these devices; what others overtake is looked at anew.
   *
   * @param asked what is asked of a device, by the name that it is asked for
   */
  Map<DeviceId, Decision> decide(
      Person person, Collection<DeviceId> ids, Function<DeviceId, ActionRequest> asked) {
    var decisions = new LinkedHashMap<DeviceId, Decision>();
    ids.forEach(device -> decisions.put(device, new Decision.NoSuchDevice()));
    var left = List.copyOf(decisions.keySet());
    while (!left.isEmpty()) {
      var round = round(person, left, asked);
      decisions.putAll(round);
      left = left.stream().filter(id -> !round.containsKey(id)).toList();
    }
    return decisions;
  }

  private Map<DeviceId, Decision> round(
      Person person, List<DeviceId> ids, Function<DeviceId, ActionRequest> asked) {
    var byDevice =
        requests(person, ids, asked).stream()
            .collect(groupingBy(Request::device, LinkedHashMap::new, toList()));
    var once = round(person, byDevice.values().stream().map(List::getFirst).toList());
    var decisions = new LinkedHashMap<DeviceId, Decision>();
    byDevice.forEach((device, requests) ->
        Optional.ofNullable(once.get(device))
            .ifPresent(
                decision -> requests.forEach(request -> decisions.put(request.id(), decision))));
    return decisions;
  }

  /** Each is of another device, however many of its names were given. */
  private Map<DeviceId, Decision> round(Person person, List<Request> requests) {
    var decisions = new LinkedHashMap<DeviceId, Decision>();
    var wished = new LinkedHashMap<DeviceId, Orders.Wished>();
    for (var request : requests) {
      switch (request.judge(clock.instant())) {
        case Request.Judged.No(var decision) -> decisions.put(request.device(), decision);
        case Request.Judged.Yes(var order) ->
            wished.put(request.device(), new Orders.Wished(order, request.asked().key()));
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
  private List<Request> requests(
      Person person, List<DeviceId> ids, Function<DeviceId, ActionRequest> asked) {
    var found =
        devices.find(person.scope(), ids).stream().filter(device -> !device.gone()).toList();
    var known = new HashMap<DeviceId, Device>();
    found.forEach(device -> device.names().forEach(name -> known.put(name, device)));
    var all = ids.stream().collect(toMap(Function.identity(), asked));
    var earlier = earlier(person, Stream.concat(ids.stream(), known.keySet().stream()), asked);
    var ways = reach.to(person.tenant(), found);
    var open = open(person, known.keySet(), all.values());
    return ids.stream()
        .map(id -> {
          var device = Optional.ofNullable(known.get(id));
          var names = device.map(Device::names).orElse(Set.of(id));
          return new Request(
              person,
              id,
              asked.apply(id),
              first(names, earlier),
              device.map(one -> new Request.Target(one, way(ways, one))),
              first(names, open),
              predecessor(person, asked.apply(id)));
        })
        .toList();
  }

  /** What was ordered by the keys that these names have: a device may have been joined since. */
  private Map<DeviceId, Order> earlier(
      Person person, Stream<DeviceId> names, Function<DeviceId, ActionRequest> asked) {
    var keys = names.distinct().collect(toMap(Function.identity(), id -> asked.apply(id).key()));
    var ordered = orders.byKeys(person.id(), keys.values().stream().distinct().toList());
    var earlier = new HashMap<DeviceId, Order>();
    keys.forEach((id, key) ->
        Optional.ofNullable(ordered.get(key)).ifPresent(order -> earlier.put(id, order)));
    return earlier;
  }

  private static Way way(Map<DeviceId, Way> ways, Device device) {
    return Optional.ofNullable(ways.get(device.id())).orElseThrow();
  }

  /** Under whichever of its names it was asked for. */
  private static Optional<Order> first(Set<DeviceId> names, Map<DeviceId, Order> orders) {
    return names.stream().map(orders::get).filter(Objects::nonNull).findFirst();
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
        requests.stream()
            .flatMap(one -> one.refusal(decisions.get(one.device())).stream())
            .toList());
    audit.done(
        person,
        "action.request",
        requests.stream().flatMap(one -> one.order(decisions.get(one.device())).stream()).toList());
  }
}
