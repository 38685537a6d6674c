package io.mooring.inventory;

import io.mooring.access.TenantId;
import io.mooring.action.Confirmations;
import io.mooring.change.Change;
import io.mooring.change.Changes;
import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.device.ResourceId;
import io.mooring.device.SourceRecord;
import io.mooring.device.Timeline;
import io.mooring.device.TimelineEvent;
import io.mooring.site.AttachedSite;
import io.mooring.site.Sites;
import io.mooring.transaction.Transactions;
import io.mooring.wire.Batch;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one inlet: takes batches of source records, and derives the devices that they are of. A batch
 * is one transaction; sending it twice changes nothing.
 */
public final class Inlet {

  private final SourceRecords records;
  private final Sites sites;
  private final Timeline timeline;
  private final Confirmations confirmations;
  private final Transactions transactions;
  private final Changes changes;
  private final Clock clock;

  public Inlet(
      SourceRecords records,
      Sites sites,
      Timeline timeline,
      Confirmations confirmations,
      Transactions transactions,
      Changes changes,
      Clock clock) {
    this.records = records;
    this.sites = sites;
    this.timeline = timeline;
    this.confirmations = confirmations;
    this.transactions = transactions;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Takes a batch of a site.
   *
   * @throws io.mooring.site.Fenced when the batch's epoch no longer holds the site
   */
  public Batch.Answer take(AttachedSite site, Batch batch) {
    var taken = transactions.inOne(() -> takeInside(sites.hold(site.key(), batch.epoch()), batch));
    taken
        .devices()
        .forEach(id -> changes.happened(new Change.OfDevice(site.key().tenant(), id.value())));
    return taken.answer();
  }

  private Taken takeInside(AttachedSite site, Batch batch) {
    var sorted = Sorted.of(batch, clock.instant());
    if (!sorted.setAside().isEmpty()) {
      records.setAside(site.key(), sorted.setAside());
    }
    var held = records.find(site.key(), sorted.rows().keySet());
    var arrival = new Arrival(site, batch, clock.instant());
    var changed =
        sorted.rows().values().stream()
            .map(row -> arrival.merge(row, held.get(new ResourceId(row.id()))))
            .flatMap(java.util.Optional::stream)
            .toList();
    var devices = store(site.key().tenant(), changed, held);
    var unchanged = sorted.rows().size() - changed.size();
    return new Taken(
        new Batch.Answer(changed.size(), unchanged, sorted.answer()),
        devices.stream().map(Device::id).toList());
  }

  /** Stores changed records with everything that follows from them. */
  private List<Device> store(
      TenantId tenant, List<SourceRecord> changed, Map<ResourceId, SourceRecord> held) {
    if (changed.isEmpty()) {
      return List.of();
    }
    var found = new Identification(records).identify(tenant, changed, held.keySet());
    var of = ids(found.records());
    var before = devices(found.before().stream().filter(r -> of.contains(r.device())).toList());
    var after = devices(merged(before.values(), found.records()));
    records.put(tenant, found.records(), after.values());
    records.put(tenant, found.keys());
    timeline.add(tenant, events(found.records(), held, before, after));
    confirmations.factsArrived(tenant, after.values());
    return List.copyOf(after.values());
  }

  private static Set<DeviceId> ids(Collection<SourceRecord> records) {
    return records.stream().map(SourceRecord::device).collect(Collectors.toSet());
  }

  private static Map<DeviceId, Device> devices(Collection<SourceRecord> records) {
    return records.stream()
        .collect(
            Collectors.groupingBy(SourceRecord::device, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(entry -> new Device(entry.getKey(), entry.getValue()))
        .collect(
            Collectors.toMap(Device::id, Function.identity(), (a, _) -> a, LinkedHashMap::new));
  }

  /** The devices' records with the changed ones in place of their older selves. */
  private static Collection<SourceRecord> merged(
      Collection<Device> before, List<SourceRecord> changed) {
    var byKey = new LinkedHashMap<List<Object>, SourceRecord>();
    Stream.concat(before.stream().flatMap(device -> device.records().stream()), changed.stream())
        .forEach(record -> byKey.put(List.of(record.site(), record.resource()), record));
    return byKey.values();
  }

  private List<TimelineEvent> events(
      List<SourceRecord> changed,
      Map<ResourceId, SourceRecord> held,
      Map<DeviceId, Device> before,
      Map<DeviceId, Device> after) {
    Instant now = clock.instant();
    var events = new ArrayList<TimelineEvent>();
    changed.forEach(record -> events.addAll(History.of(held.get(record.resource()), record, now)));
    after
        .values()
        .forEach(device ->
            events.addAll(History.managementChanged(before.get(device.id()), device, now)));
    return events;
  }

  /** Marks devices as gone from a site, after a pass that proved it or a person who said so. */
  List<DeviceId> gone(AttachedSite site, Collection<ResourceId> ids) {
    var now = clock.instant();
    var held = records.find(site.key(), ids);
    var leaving =
        held.values().stream().filter(record -> !record.gone()).map(r -> gone(r, now)).toList();
    var before = devices(records.ofDevices(site.key().tenant(), ids(leaving)));
    var after = devices(merged(before.values(), leaving));
    records.put(site.key().tenant(), leaving, after.values());
    timeline.add(site.key().tenant(), departures(leaving, before, after, now));
    return List.copyOf(after.keySet());
  }

  /** Another source may still have the device, and manage it otherwise. */
  private static List<TimelineEvent> departures(
      List<SourceRecord> leaving,
      Map<DeviceId, Device> before,
      Map<DeviceId, Device> after,
      Instant now) {
    var changed =
        after.values().stream()
            .filter(device -> !device.gone())
            .flatMap(
                device -> History.managementChanged(before.get(device.id()), device, now).stream());
    return Stream.concat(leaving.stream().map(record -> History.gone(record, now)), changed)
        .toList();
  }

  private static SourceRecord gone(SourceRecord record, Instant at) {
    return new SourceRecord(
        record.site(),
        record.siteName(),
        record.resource(),
        record.device(),
        record.values(),
        record.full(),
        record.hot(),
        null,
        at);
  }

  private record Taken(Batch.Answer answer, List<DeviceId> devices) {}
}
