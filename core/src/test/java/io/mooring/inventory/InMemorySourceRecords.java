package io.mooring.inventory;

import io.mooring.access.TenantId;
import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.device.ResourceId;
import io.mooring.device.SourceRecord;
import io.mooring.duplicate.InMemoryDecisions;
import io.mooring.reconciliation.Decision;
import io.mooring.reconciliation.Identifier;
import io.mooring.reconciliation.RecordKey;
import io.mooring.site.AttachedSite;
import io.mooring.site.InMemorySites;
import io.mooring.site.SiteKey;
import io.mooring.wire.Held;
import io.mooring.wire.RowHash;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@link SourceRecords} in memory. */
public final class InMemorySourceRecords implements SourceRecords {

  private record Key(SiteKey site, long id) {}

  private final Map<Key, SourceRecord> records = new LinkedHashMap<>();
  private final Map<Key, SetAside> aside = new LinkedHashMap<>();
  private final Set<Naming> namings = new LinkedHashSet<>();
  private final InMemorySites sites;

  /** What persons decided on them. */
  public final InMemoryDecisions decisions = new InMemoryDecisions();

  private final Map<TenantId, Long> turns = new HashMap<>();

  public InMemorySourceRecords(InMemorySites sites) {
    this.sites = sites;
  }

  @Override
  public synchronized Map<ResourceId, SourceRecord> find(SiteKey site, Collection<ResourceId> ids) {
    var found = new HashMap<ResourceId, SourceRecord>();
    for (var id : ids) {
      var record = records.get(new Key(site, id.value()));
      if (record != null) {
        found.put(id, asRead(record));
      }
    }
    return found;
  }

  @Override
  public synchronized List<SourceRecord> ofDevices(TenantId tenant, Collection<DeviceId> devices) {
    var wanted = new HashSet<>(devices);
    return of(tenant).stream().filter(record -> wanted.contains(record.device())).toList();
  }

  /** Those that have a record. */
  public synchronized Set<TenantId> tenants() {
    return sites.tenants();
  }

  /** All records of a tenant. */
  public synchronized List<SourceRecord> of(TenantId tenant) {
    return records.values().stream()
        .filter(record -> record.site().tenant().equals(tenant))
        .map(this::asRead)
        .toList();
  }

  private SourceRecord asRead(SourceRecord record) {
    var name = sites.find(record.site()).map(AttachedSite::shown).orElse(record.siteName());
    var seen = !record.gone() && record.missingSince() == null;
    return new SourceRecord(
        record.site(),
        name,
        record.resource(),
        record.identity(),
        record.values(),
        seen ? asRead(record, false, record.full()) : record.full(),
        seen ? asRead(record, true, record.hot()) : record.hot(),
        record.missingSince(),
        record.goneAt());
  }

  private SourceRecord.@Nullable Stamp asRead(
      SourceRecord record, boolean hot, SourceRecord.@Nullable Stamp stamp) {
    return stamp == null
        ? null
        : new SourceRecord.Stamp(
            stamp.version(), stamp.hash(), sites.asOf(record.site(), hot, stamp.asOf()));
  }

  @Override
  public synchronized List<SourceRecord> find(TenantId tenant, Collection<RecordKey> keys) {
    var wanted = Set.copyOf(keys);
    return of(tenant).stream().filter(record -> wanted.contains(Traits.key(record))).toList();
  }

  @Override
  public synchronized Map<Identifier, List<RecordKey>> having(
      TenantId tenant, Map<Identifier, Integer> most) {
    var found = new HashMap<Identifier, List<RecordKey>>();
    most.forEach((identifier, limit) -> {
      var having =
          namings.stream()
              .filter(naming -> naming.site().tenant().equals(tenant))
              .filter(naming -> naming.identifier().equals(identifier))
              .map(naming -> Traits.key(naming.site(), naming.resource()))
              .limit(limit)
              .toList();
      if (!having.isEmpty()) {
        found.put(identifier, having);
      }
    });
    return found;
  }

  @Override
  public synchronized long turns(TenantId tenant) {
    return turns.getOrDefault(tenant, 0L);
  }

  @Override
  public synchronized long turn(TenantId tenant) {
    return turns.merge(tenant, 1L, Long::sum);
  }

  @Override
  public boolean isDecided(TenantId tenant) {
    return !decisions.standing(tenant).isEmpty();
  }

  @Override
  public List<Decision> decisions(TenantId tenant, Collection<RecordKey> keys) {
    return decisions.standing(tenant).stream()
        .filter(decision -> decision.records().anyMatch(keys::contains))
        .toList();
  }

  @Override
  public synchronized void move(
      TenantId tenant, Collection<SourceRecord> moved, Collection<DeviceId> emptied) {
    for (var record : moved) {
      var key = new Key(record.site(), record.resource().value());
      records.computeIfPresent(key, (_, held) -> held.with(record.identity()));
    }
  }

  @Override
  public synchronized void name(
      TenantId tenant, Collection<Naming> gained, Collection<Naming> lost) {
    namings.removeAll(lost);
    namings.addAll(gained);
  }

  @Override
  public synchronized void put(
      TenantId tenant, Collection<SourceRecord> changed, Collection<Device> devices) {
    for (var record : changed) {
      var key = new Key(record.site(), record.resource().value());
      records.put(key, record);
      aside.remove(key);
    }
  }

  @Override
  public synchronized List<Held.Row> held(SiteKey site, long after, int limit) {
    var rows = new TreeMap<Long, Held.Row>();
    records.values().stream()
        .filter(record -> record.site().equals(site) && !record.gone())
        .map(r -> new Held.Row(r.resource().value(), hash(r.full()), hash(r.hot())))
        .forEach(row -> rows.put(row.id(), row));
    aside.forEach((key, row) -> {
      if (key.site().equals(site)) {
        rows.put(key.id(), held(row));
      }
    });
    return rows.tailMap(after, false).values().stream().limit(limit).toList();
  }

  private static Held.Row held(SetAside row) {
    var full = row.row().full();
    var hot = row.row().hot();
    return new Held.Row(
        row.row().id(),
        full == null ? null : RowHash.of(full),
        hot == null ? null : RowHash.of(hot));
  }

  private static @Nullable String hash(SourceRecord.@Nullable Stamp stamp) {
    return stamp == null ? null : stamp.hash();
  }

  @Override
  public synchronized long heldCount(SiteKey site) {
    return records.values().stream()
        .filter(record -> record.site().equals(site) && !record.gone())
        .count();
  }

  @Override
  public synchronized void setAside(SiteKey site, Collection<SetAside> rows) {
    rows.forEach(row -> aside.put(new Key(site, row.row().id()), row));
  }

  @Override
  public synchronized List<SetAside> setAside(SiteKey site, int limit) {
    return aside.entrySet().stream()
        .filter(entry -> entry.getKey().site().equals(site))
        .map(Map.Entry::getValue)
        .sorted(Comparator.comparing(SetAside::at).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void forgetSetAside(SiteKey site, Collection<ResourceId> ids) {
    ids.forEach(id -> aside.remove(new Key(site, id.value())));
  }

  @Override
  public synchronized void missing(SiteKey site, Collection<ResourceId> ids, Instant since) {
    var wanted = ids.stream().collect(Collectors.toSet());
    records.replaceAll((key, record) ->
        key.site().equals(site)
            ? missing(record, wanted.contains(record.resource()), since)
            : record);
  }

  private static SourceRecord missing(SourceRecord record, boolean missing, Instant since) {
    var before = record.missingSince();
    var now = before == null ? since : before;
    return new SourceRecord(
        record.site(),
        record.siteName(),
        record.resource(),
        record.identity(),
        record.values(),
        record.full(),
        record.hot(),
        missing ? now : null,
        record.goneAt());
  }

  @Override
  public synchronized List<ResourceId> missing(SiteKey site) {
    return records.values().stream()
        .filter(record -> record.site().equals(site) && record.missingSince() != null)
        .map(SourceRecord::resource)
        .toList();
  }
}
