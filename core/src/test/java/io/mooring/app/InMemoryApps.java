package io.mooring.app;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import io.mooring.cloud.DetectedApp;
import io.mooring.cloud.DetectedAppId;
import io.mooring.cloud.IntuneDeviceId;
import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.device.DeviceSummary;
import io.mooring.device.SourceRecord;
import io.mooring.paging.Paged;
import io.mooring.paging.Place;
import io.mooring.paging.Wanted;
import io.mooring.site.SourceKind;
import io.mooring.user.InMemoryUsers;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link Apps} in memory. */
public final class InMemoryApps implements Apps, DetectedAppRecords {

  private static final Comparator<Place> IN_ORDER =
      Comparator.comparing(Place::order).thenComparing(Place::id);

  private final Function<TenantId, Collection<SourceRecord>> records;
  private final Map<TenantId, Map<DetectedAppId, Kept>> kept = new HashMap<>();

  public InMemoryApps(Function<TenantId, Collection<SourceRecord>> records) {
    this.records = records;
  }

  private static final class Kept {
    private DetectedApp app;
    private final Set<DeviceId> devices = new HashSet<>();
    private Instant askedAt = Instant.EPOCH;
    private @Nullable Instant readAt;

    Kept(DetectedApp app) {
      this.app = app;
    }

    Place place() {
      return new Place(Wanted.small(app.name() + " " + app.version()), app.id().value());
    }
  }

  private Collection<Kept> of(TenantId tenant) {
    return kept.getOrDefault(tenant, Map.of()).values();
  }

  private Optional<Kept> one(TenantId tenant, DetectedAppId id) {
    return Optional.ofNullable(kept.getOrDefault(tenant, Map.of()).get(id));
  }

  private Stream<Device> listed(Scope scope) {
    return records.apply(scope.tenant()).stream()
        .collect(groupingBy(SourceRecord::device))
        .entrySet()
        .stream()
        .map(one -> new Device(one.getKey(), one.getValue()))
        .filter(device -> !device.gone())
        .filter(device -> scope.reaches(device.main().site().site().value()));
  }

  private FoundApp found(Scope scope, Kept one) {
    return new FoundApp(one.app, having(scope, one).count(), one.readAt);
  }

  private Stream<Device> having(Scope scope, Kept one) {
    return listed(scope).filter(device -> one.devices.contains(device.id()));
  }

  @Override
  public Paged<FoundApp> page(Scope scope, Wanted wanted) {
    var after = wanted.after();
    var rows =
        of(scope.tenant()).stream()
            .filter(one -> one.place().order().startsWith(wanted.search()))
            .filter(one -> after == null || IN_ORDER.compare(one.place(), after) > 0)
            .sorted(Comparator.comparing(Kept::place, IN_ORDER))
            .toList();
    var page = Paged.of(rows, wanted.limit(), Kept::place);
    return new Paged<>(page.items().stream().map(one -> found(scope, one)).toList(), page.next());
  }

  @Override
  public Optional<FoundApp> find(Scope scope, DetectedAppId id) {
    return one(scope.tenant(), id).map(one -> found(scope, one));
  }

  @Override
  public List<FoundApp> on(Scope scope, Collection<DeviceId> devices, int limit) {
    var seen = listed(scope).map(Device::id).filter(devices::contains).collect(toSet());
    return of(scope.tenant()).stream()
        .filter(one -> one.devices.stream().anyMatch(seen::contains))
        .sorted(Comparator.comparing(Kept::place, IN_ORDER))
        .limit(limit)
        .map(one -> found(scope, one))
        .toList();
  }

  @Override
  public Paged<DeviceSummary> devices(Scope scope, DetectedAppId id, Wanted wanted, Instant now) {
    var having = one(scope.tenant(), id).stream().flatMap(one -> having(scope, one));
    return InMemoryUsers.page(having, wanted, now);
  }

  @Override
  public Set<DetectedAppId> ids(TenantId tenant) {
    return of(tenant).stream().map(one -> one.app.id()).collect(toSet());
  }

  @Override
  public void put(TenantId tenant, Collection<DetectedApp> apps) {
    var all = kept.computeIfAbsent(tenant, _ -> new HashMap<>());
    apps.forEach(app -> all.computeIfAbsent(app.id(), _ -> new Kept(app)).app = app);
  }

  @Override
  public void forget(TenantId tenant, Collection<DetectedAppId> ids) {
    kept.getOrDefault(tenant, new HashMap<>()).keySet().removeAll(Set.copyOf(ids));
  }

  @Override
  public List<DetectedAppId> due(TenantId tenant, Instant before, int limit) {
    return of(tenant).stream()
        .filter(one -> one.askedAt.isBefore(before))
        .sorted(Comparator.comparing(one -> one.askedAt))
        .limit(limit)
        .map(one -> one.app.id())
        .toList();
  }

  @Override
  public Map<IntuneDeviceId, DeviceId> devices(TenantId tenant, Collection<IntuneDeviceId> ids) {
    var known =
        records.apply(tenant).stream()
            .filter(record -> record.kind() == SourceKind.INTUNE && !record.gone())
            .collect(toMap(record -> record.resource().value(), SourceRecord::device));
    return ids.stream()
        .filter(id -> known.containsKey(id.number()))
        .collect(toMap(Function.identity(), id -> known.get(id.number())));
  }

  @Override
  public Set<DeviceId> having(TenantId tenant, DetectedAppId app) {
    return one(tenant, app)
        .map(one -> having(Scope.all(tenant), one).map(Device::id).collect(toSet()))
        .orElse(Set.of());
  }

  @Override
  public void change(
      TenantId tenant, DetectedAppId app, Collection<DeviceId> gained, Collection<DeviceId> lost) {
    one(tenant, app)
        .ifPresent(one -> {
          one.devices.addAll(gained);
          one.devices.removeAll(Set.copyOf(lost));
        });
  }

  @Override
  public void asked(TenantId tenant, DetectedAppId app, Instant at, boolean trusted) {
    one(tenant, app)
        .ifPresent(one -> {
          one.askedAt = at;
          one.readAt = trusted ? at : one.readAt;
        });
  }
}
