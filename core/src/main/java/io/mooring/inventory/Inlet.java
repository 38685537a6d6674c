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
import io.mooring.reconciliation.KeptDecision;
import io.mooring.reconciliation.RecordKey;
import io.mooring.site.AttachedSite;
import io.mooring.site.SiteKey;
import io.mooring.site.Sites;
import io.mooring.transaction.Transactions;
import io.mooring.wire.Batch;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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
    var tenant = site.key().tenant();
    // Two sources that bring one device at once do not see each other: who ends last looks again.
    var moved =
        taken.unseen().isEmpty()
            ? List.<DeviceId>of()
            : transactions.inOne(() -> again(tenant, taken.unseen()));
    Stream.concat(taken.devices().stream(), moved.stream())
        .distinct()
        .forEach(id -> changes.happened(new Change.OfDevice(tenant, id.value())));
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
    var unchanged = sorted.rows().size() - changed.size();
    var answer = new Batch.Answer(changed.size(), unchanged, sorted.answer());
    if (changed.isEmpty()) {
      return new Taken(answer, List.of(), Set.of());
    }
    var tenant = site.key().tenant();
    var turns = records.turns(tenant);
    var stored = store(site.key(), changed, held);
    confirmations.factsArrived(tenant, stored.after().values());
    return new Taken(answer, stored.touched(), unseen(tenant, stored, turns));
  }

  /** The records of which another batch may not have known when it looked, nor this one of its. */
  private Set<RecordKey> unseen(TenantId tenant, Identified stored, long turns) {
    if (stored.gained().isEmpty() || records.turn(tenant) == turns + 1) {
      return Set.of();
    }
    return stored.gained().stream()
        .map(naming -> Traits.key(naming.site(), naming.resource()))
        .collect(Collectors.toSet());
  }

  /** Stores changed records of a site with everything that follows from them. */
  private Identified store(
      SiteKey site, List<SourceRecord> changed, Map<ResourceId, SourceRecord> held) {
    var found = identified(site, changed, held);
    store(site.tenant(), found, held);
    return found;
  }

  private void store(TenantId tenant, Identified found, Map<ResourceId, SourceRecord> held) {
    records.name(tenant, found.gained(), found.lost());
    if (!found.moved().isEmpty() || !found.emptied().isEmpty()) {
      records.move(tenant, found.moved(), found.emptied());
    }
    records.put(tenant, found.records(), found.after().values());
    timeline.add(tenant, events(found, held));
  }

  /** Those of the devices that are there; until the transaction ends nobody else changes them. */
  public List<Device> hold(TenantId tenant, Collection<DeviceId> ids) {
    lock(records.ofDevices(tenant, ids));
    return records.ofDevices(tenant, ids).stream()
        .collect(Collectors.groupingBy(SourceRecord::device))
        .entrySet()
        .stream()
        .map(entry -> new Device(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Set<SiteKey> lock(Collection<SourceRecord> of) {
    var their = of.stream().map(SourceRecord::site).collect(Collectors.toSet());
    sites.lock(their);
    return their;
  }

  /**
   * Works out anew of which devices records are that a person has decided on, or no longer has,
   * inside the transaction that keeps the decision.
   *
   * @return the devices that it is about, and all that are other than before
   */
  public Set<DeviceId> decided(KeptDecision kept) {
    var tenant = kept.decision().by().tenant();
    var named = kept.decision().records().collect(Collectors.toSet());
    var touched = again(tenant, named);
    var about = records.find(tenant, named);
    timeline.add(tenant, Said.events(kept, about, clock.instant()));
    return Stream.concat(touched.stream(), about.stream().map(SourceRecord::device))
        .collect(Collectors.toSet());
  }

  /**
   * Works out anew which devices these are, inside a transaction: a portal that was killed may not
   * have looked again at what two sources brought in the same moment.
   *
   * @return all that are other than before
   */
  public List<DeviceId> again(TenantId tenant, List<DeviceId> ids) {
    var named = records.ofDevices(tenant, ids).stream().map(Traits::key);
    return again(tenant, named.collect(Collectors.toSet()));
  }

  private List<DeviceId> again(TenantId tenant, Set<RecordKey> named) {
    var now = clock.instant();
    var locked = lock(records.find(tenant, named));
    var found = settled(locked, () -> Identification.again(records, tenant, named, now));
    if (!found.moved().isEmpty()) {
      store(tenant, found, Map.of());
      confirmations.factsArrived(tenant, found.after().values());
    }
    return found.touched();
  }

  private Identified identified(
      SiteKey site, List<SourceRecord> changed, Map<ResourceId, SourceRecord> held) {
    var now = clock.instant();
    return settled(
        Set.of(site), () -> Identification.identify(records, site.tenant(), changed, held, now));
  }

  /** Nobody else may bring in records that move: where an unlocked site's do, it is looked anew. */
  private Identified settled(Set<SiteKey> locked, Supplier<Identified> look) {
    var held = new HashSet<>(locked);
    while (true) {
      var found = look.get();
      var others =
          found.moved().stream()
              .map(SourceRecord::site)
              .filter(held::add)
              .collect(Collectors.toSet());
      if (others.isEmpty()) {
        return found;
      }
      sites.lock(others);
    }
  }

  private List<TimelineEvent> events(Identified found, Map<ResourceId, SourceRecord> held) {
    var now = clock.instant();
    var events = new ArrayList<TimelineEvent>();
    var joining = new Joining(found, now);
    found
        .records()
        .forEach(record -> {
          var before = held.get(record.resource());
          events.addAll(
              before == null
                  ? List.of(History.appeared(record, joining.because(record), now))
                  : History.of(before, record, now));
        });
    events.addAll(joining.events());
    found
        .after()
        .values()
        .forEach(device -> {
          var was = found.before().get(device.id());
          events.addAll(History.managementChanged(was, device, now));
          events.addAll(History.ambiguityChanged(was, device, now));
        });
    return events;
  }

  /** Marks devices as gone from a site, after a pass that proved it or a person who said so. */
  Left gone(AttachedSite site, Collection<ResourceId> ids) {
    var now = clock.instant();
    var held = records.find(site.key(), ids);
    var leaving =
        held.values().stream().filter(record -> !record.gone()).map(r -> r.left(now)).toList();
    return leaving.isEmpty()
        ? new Left(0, List.of())
        : new Left(leaving.size(), store(site.key(), leaving, held).touched());
  }

  /**
   * What went.
   *
   * @param records so many of the site
   * @param devices all that are other than before
   */
  record Left(int records, List<DeviceId> devices) {}

  private record Taken(Batch.Answer answer, List<DeviceId> devices, Set<RecordKey> unseen) {}
}
