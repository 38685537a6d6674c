package io.mooring.lab.graph;

import io.mooring.lab.graph.Rows.Keyed;
import io.mooring.lab.life.Rewrites;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A set's objects as a call asks for them: filtered, counted, a page at a time. */
final class Listing<S> {

  /** Properties whose filter cannot be counted (Graph reference, section 1.1). */
  private static final Set<String> NEVER_COUNTED = Set.of("azureADDeviceId");

  private record Page<S>(List<Keyed<S>> rows, @Nullable SkipToken next) {}

  private final GraphSet<S> set;
  private final Call call;
  private final GraphFaultSwitch faults;
  private final Shape<S> shape;
  private final Predicate<S> passes;

  Listing(GraphSet<S> set, Call call, GraphFaultSwitch faults, Rewrites rewrites) {
    this.set = set;
    this.call = call;
    this.faults = faults;
    this.shape = Shape.of(set.type(), call, false, rewrites);
    this.passes = filter();
  }

  private Predicate<S> filter() {
    var text = call.options().text("$filter");
    if (text == null) {
      return _ -> true;
    }
    var filter = new Filter<>(set.type(), call.version(), shape::value);
    var parsed = filter.parse(text);
    if (call.options().count() && filter.properties().stream().anyMatch(NEVER_COUNTED::contains)) {
      throw Refusal.bad("Filter not supported: it cannot be used together with $count.");
    }
    return parsed;
  }

  long total() {
    if (set.inDirectory() && !call.eventual()) {
      throw new Refusal(400, "Request_BadRequest", "$count is not currently supported.");
    }
    return all();
  }

  private long all() {
    return set.rows().that(passes).after(Rows.START).count();
  }

  Reply page() {
    var token = call.options().text("$skiptoken");
    var at = token == null ? SkipToken.FIRST : SkipToken.parse(token);
    // $skip does not page here: empty answers are what callers report (Graph reference, section 6).
    var page =
        call.options().number("$skip", 0) > 0 ? new Page<S>(List.of(), null) : faulty(at, size());
    var counted = counts() && at.equals(SkipToken.FIRST) ? Long.valueOf(all()) : null;
    return Reply.json(json -> {
      json.writeStartObject();
      json.writeStringProperty("@odata.context", call.context(set.context()));
      if (counted != null) {
        json.writeNumberProperty("@odata.count", counted);
      }
      if (page.next() != null) {
        json.writeStringProperty("@odata.nextLink", call.turnedTo(page.next().text()));
      }
      json.writeArrayPropertyStart("value");
      for (var row : page.rows()) {
        json.writeStartObject();
        shape.fields(json, row.subject());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  /** In the directory a count is asked for in vain without {@code ConsistencyLevel: eventual}. */
  private boolean counts() {
    return call.options().count() && (!set.inDirectory() || call.eventual());
  }

  private int size() {
    var asked = call.options().number("$top", set.page().usual());
    if (set.inDirectory() && (asked < 1 || asked > set.page().most())) {
      throw new Refusal(
          400,
          "Request_UnsupportedQuery",
          "Invalid page size specified: '%d'. Must be between 1 and %d inclusive."
              .formatted(asked, set.page().most()));
    }
    return Math.max(1, Math.min(asked, set.page().most()));
  }

  /** The page as it is while pages repeat, get lost or end early. */
  private Page<S> faulty(SkipToken at, int size) {
    if (at.page() > 1 && faults.repeats()) {
      return page(new SkipToken(at.before(), at.page() - 1, at.before()), size);
    }
    var page = page(at, size);
    var after = page.next();
    var turned = after != null && at.page() > 1 && faults.skips() ? page(after, size) : page;
    return faults.endsAfter(at.page()) ? new Page<>(turned.rows(), null) : turned;
  }

  private Page<S> page(SkipToken at, int size) {
    var rows = set.rows().that(passes).after(at.after()).limit(size + 1L).toList();
    if (rows.size() <= size) {
      return new Page<>(rows, null);
    }
    var shown = rows.subList(0, size);
    return new Page<>(shown, at.next(shown.getLast().key()));
  }
}
