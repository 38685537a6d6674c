package io.mooring.device;

import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link Devices} in memory, derived at every call from the records that a test holds. */
public final class InMemoryDevices implements Devices {

  private final Function<TenantId, Collection<SourceRecord>> records;
  private final InCharge.Telling telling;

  public InMemoryDevices(
      Function<TenantId, Collection<SourceRecord>> records, InCharge.Telling telling) {
    this.records = records;
    this.telling = telling;
  }

  /** A device and where it stands in a list. */
  private record Placed(DeviceSummary device, Cursor at) {}

  @Override
  public DevicePage page(Scope scope, DeviceQuery query, Instant now) {
    var order = order(query.order());
    var found =
        matching(scope, query.filter(), now)
            .map(device -> placed(device, query, now))
            .filter(placed -> isAfter(placed, order, query.after()))
            .sorted((one, other) -> order.compare(one.at(), other.at()))
            .limit(query.limit() + 1L)
            .toList();
    var more = found.size() > query.limit();
    var shown = more ? found.subList(0, query.limit()) : found;
    return new DevicePage(
        shown.stream().map(Placed::device).toList(), more ? shown.getLast().at() : null);
  }

  @Override
  public Optional<Cursor> ahead(Scope scope, DeviceQuery query, Instant now) {
    var order = order(query.order());
    return matching(scope, query.filter(), now)
        .map(device -> placed(device, query, now))
        .filter(placed -> isAfter(placed, order, query.after()))
        .map(Placed::at)
        .sorted(order)
        .skip(query.limit() - 1L)
        .findFirst();
  }

  private static Placed placed(Device device, DeviceQuery query, Instant now) {
    var summary = DeviceSummary.of(device, now);
    var words = query.filter().words();
    var place =
        query.order().by() == DeviceSort.MATCH && !words.isEmpty()
            ? matched(device, words.getFirst()).text()
            : query.order().by().place(summary);
    return new Placed(summary, new Cursor(place, device.id()));
  }

  private static MatchPlace matched(Device device, String word) {
    var term = SearchTerms.of(device).stream().filter(t -> t.startsWith(word)).sorted().findFirst();
    return new MatchPlace(word, term.orElseThrow());
  }

  private static Comparator<Cursor> order(DeviceOrder order) {
    var up = Comparator.comparing(Cursor::place).thenComparing(at -> at.device().toString());
    return order.descending() ? up.reversed() : up;
  }

  private static boolean isAfter(Placed placed, Comparator<Cursor> order, @Nullable Cursor after) {
    return after == null || order.compare(placed.at(), after) > 0;
  }

  @Override
  public Total count(Scope scope, DeviceFilter filter, Instant now) {
    var found = matching(scope, filter, now).count();
    return filter.searches() ? Total.counted(found) : Total.exactly(found);
  }

  @Override
  public Map<Facet, FacetCounts> counts(
      Scope scope, DeviceFilter filter, Set<Facet> facets, Instant now) {
    return facets.stream()
        .collect(Collectors.toMap(Function.identity(), facet -> by(facet, scope, filter, now)));
  }

  private FacetCounts by(Facet facet, Scope scope, DeviceFilter filter, Instant now) {
    return FacetCounts.exactly(
        matching(scope, filter, now)
            .collect(
                Collectors.groupingBy(
                    device -> value(facet, telling, device, now), Collectors.counting())));
  }

  /** A device's value of any facet. */
  public static String value(Facet facet, InCharge.Telling telling, Device device, Instant now) {
    return facet.isWorkload()
        ? telling.of(device, facet, now).key()
        : facet.of(DeviceSummary.of(device, now));
  }

  @Override
  public List<Device> find(Scope scope, Collection<DeviceId> ids) {
    return all(scope).filter(device -> device.names().stream().anyMatch(ids::contains)).toList();
  }

  private Stream<Device> matching(Scope scope, DeviceFilter filter, Instant now) {
    return all(scope).filter(device -> filter.matches(device, telling, now));
  }

  private Stream<Device> all(Scope scope) {
    Map<DeviceId, List<SourceRecord>> byDevice =
        records.apply(scope.tenant()).stream().collect(Collectors.groupingBy(SourceRecord::device));
    return byDevice.entrySet().stream()
        .map(entry -> new Device(entry.getKey(), entry.getValue()))
        .filter(device -> scope.reaches(device.main().site().site().value()));
  }
}
