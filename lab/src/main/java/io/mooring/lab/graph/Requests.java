package io.mooring.lab.graph;

import io.mooring.lab.graph.Property.Shown;
import io.mooring.lab.life.Rewrites;
import java.util.List;
import java.util.Set;

/** Finds out what a call asks for, whether its caller may, and has it answered. */
record Requests(Tenant tenant, Rewrites rewrites, GraphFaultSwitch faults, Limits limits) {

  /** What a call's address leads to. */
  private record Found<S>(GraphSet<S> set, List<String> rest) {}

  Reply answer(Call call, Set<String> granted) {
    faults.strike();
    var path = call.path();
    var single = tenant.single(String.join("/", path), call.version());
    if (single.isPresent()) {
      allow(single.get().permission(), granted);
      return single.get().reply(call);
    }
    var found = find(call);
    allow(found.set().permission(), granted);
    return within(found.set(), found.rest(), call, granted);
  }

  private Found<?> find(Call call) {
    var path = call.path();
    for (var length = path.size(); length > 0; length--) {
      var set = tenant.set(String.join("/", path.subList(0, length)), call.version());
      if (set.isPresent()) {
        return new Found<>(set.get(), path.subList(length, path.size()));
      }
    }
    throw Refusal.noSegment(path.isEmpty() ? "" : path.getLast());
  }

  private void allow(Permission permission, Set<String> granted) {
    if (!granted.contains(permission.word()) || faults.now().lacks().contains(permission)) {
      throw permission.lacking();
    }
    limits.count(permission.family());
  }

  private <S> Reply within(GraphSet<S> set, List<String> rest, Call call, Set<String> granted) {
    if (rest.isEmpty()) {
      return listing(set, call).page();
    }
    if (rest.equals(List.of("$count"))) {
      return Reply.number(listing(set, call).total());
    }
    var subject = set.rows().find(rest.getFirst());
    if (subject == null) {
      throw Refusal.noResource(rest.getFirst());
    }
    if (rest.size() == 1) {
      return one(set, subject, call);
    }
    var below = set.below().get(rest.get(1));
    if (below == null) {
      return led(set, subject, rest.subList(1, rest.size()), call);
    }
    var next = below.apply(subject);
    allow(next.permission(), granted);
    return within(next, rest.subList(2, rest.size()), call, granted);
  }

  private <S> Listing<S> listing(GraphSet<S> set, Call call) {
    return new Listing<>(set, call, faults, rewrites);
  }

  private <S> Reply one(GraphSet<S> set, S subject, Call call) {
    var shape = Shape.of(set.type(), call, true, rewrites);
    return Reply.json(json -> {
      json.writeStartObject();
      json.writeStringProperty("@odata.context", call.context(set.context() + "/$entity"));
      shape.fields(json, subject);
      json.writeEndObject();
    });
  }

  /** What an object leads to that is small: a list, or one other object. */
  private <S> Reply led(GraphSet<S> set, S subject, List<String> rest, Call call) {
    var property =
        set.type()
            .property(rest.getFirst(), call.version())
            .filter(known -> known.shown() == Shown.EXPANDED && rest.size() == 1)
            .orElseThrow(() -> Refusal.noSegment(rest.getLast()));
    var value = Shape.of(set.type(), call, true, rewrites).value(subject, property);
    if (value == null) {
      throw Refusal.noResource(property.name());
    }
    var of =
        "%s('%s')/%s".formatted(set.context(), set.type().id().apply(subject), rest.getFirst());
    return Single.of(call.context(of), value);
  }
}
