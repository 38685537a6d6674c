package io.mooring.inventory;

import static java.lang.System.Logger.Level.WARNING;

import io.mooring.access.TenantId;
import io.mooring.device.Birth;
import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.device.Identity;
import io.mooring.device.ResourceId;
import io.mooring.device.SourceRecord;
import io.mooring.reconciliation.Identifier;
import io.mooring.reconciliation.ReconciledDevice;
import io.mooring.reconciliation.Reconciler;
import io.mooring.reconciliation.RecordKey;
import io.mooring.reconciliation.Sighting;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the devices that changed records are of, and those that other records are of on their
 * account. Where nothing changes that tells computers apart, records stay where they are.
 */
final class Identification {

  private static final System.Logger LOG = System.getLogger(Identification.class.getName());

  /**
   * A computer's records hang together by a few links. What hangs together by more, or with more
   * records, is made up or broken: its records stay the devices that they are.
   */
  private static final int LONGEST = 50;

  private static final int MOST = 10_000;

  private static final String TOO_MUCH =
      "Records hang together by a chain of identifiers that no computer has: {0} changed, {1} were"
          + " looked at, and they stay the devices that they are.";

  private final Neighbourhood around;
  private final Instant now;
  private final Set<RecordKey> changed = new LinkedHashSet<>();
  private final List<SourceRecords.Naming> gained = new ArrayList<>();
  private final List<SourceRecords.Naming> lost = new ArrayList<>();

  /** As they were and as they are. */
  private final Set<Sighting> altered = new LinkedHashSet<>();

  private List<ReconciledDevice> devices = List.of();
  private boolean endless;

  private Identification(SourceRecords records, TenantId tenant, Instant now) {
    this.around = new Neighbourhood(records, tenant);
    this.now = now;
  }

  /**
   * Finds the device of each.
   *
   * @param held those of the records that are held already
   */
  static Identified identify(
      SourceRecords records,
      TenantId tenant,
      Collection<SourceRecord> changed,
      Map<ResourceId, SourceRecord> held,
      Instant now) {
    var identification = new Identification(records, tenant, now);
    changed.forEach(record -> identification.change(record, held.get(record.resource())));
    identification.around.read(
        changed.stream()
            .filter(record -> held.containsKey(record.resource()))
            .map(SourceRecord::device)
            .distinct()
            .toList());
    if (!identification.altered.isEmpty()) {
      identification.reconcile();
    }
    return identification.identified();
  }

  /** Finds the devices of records anew, although none of these has changed. */
  static Identified again(
      SourceRecords records, TenantId tenant, Set<RecordKey> these, Instant now) {
    var identification = new Identification(records, tenant, now);
    identification.around.read(these);
    identification.reconcileStored();
    return identification.identified();
  }

  /** What devices are by all records that are there; nothing changes. */
  static Looked lookAt(
      SourceRecords records, TenantId tenant, Collection<DeviceId> devices, Instant now) {
    var identification = new Identification(records, tenant, now);
    identification.around.read(devices);
    identification.reconcileStored();
    return new Looked(identification.devices, identification.around, identification.endless);
  }

  /**
   * Devices with the records around them.
   *
   * @param devices these, and those that they are near
   * @param endless whether they hang together with more than any computer has: nothing is told
   */
  record Looked(List<ReconciledDevice> devices, Neighbourhood around, boolean endless) {}

  private void change(SourceRecord record, @Nullable SourceRecord before) {
    var is = Traits.of(record);
    changed.add(is.key());
    altered.add(is);
    var has = Traits.leading(is);
    if (before == null) {
      around.isNew(record.device());
      around.change(record, is, List.of());
      name(record, has, gained);
      return;
    }
    var was = Traits.of(before);
    var had = Traits.leading(was);
    var gone = had.stream().filter(one -> !has.contains(one)).toList();
    around.change(record, is, gone);
    name(record, gone, lost);
    name(record, has.stream().filter(one -> !had.contains(one)).toList(), gained);
    if (was.equals(is)) {
      altered.remove(is);
    } else {
      altered.add(was);
    }
  }

  private static void name(
      SourceRecord record, List<Identifier> identifiers, List<SourceRecords.Naming> into) {
    identifiers.forEach(
        one -> into.add(new SourceRecords.Naming(record.site(), record.resource(), one)));
  }

  private void reconcileStored() {
    around.stored().forEach(record -> altered.add(around.sighting(Traits.key(record))));
    if (!altered.isEmpty()) {
      reconcile();
    }
  }

  /** Until all is here that it takes. */
  private void reconcile() {
    var isWhole = false;
    for (var round = 0; !isWhole; round++) {
      if (round == LONGEST || around.current().size() > MOST) {
        LOG.log(WARNING, TOO_MUCH, altered.size(), around.current().size());
        devices = List.of();
        endless = true;
        return;
      }
      var reconciler = new Reconciler(around, around.decisions());
      var touched = reconciler.touched(altered);
      if (!around.readWanted() && !isMore(touched) && !isReborn(touched)) {
        devices = reconciler.devices(touched);
        isWhole = !around.readWanted() && !isMore(touched) && !isUsurped();
      }
    }
    devices.forEach(this::move);
  }

  /** What is stored as one device is looked at as a whole: other rules may have put it together. */
  private boolean isMore(Set<Sighting> touched) {
    var ids = new HashSet<DeviceId>();
    devices.forEach(device -> ids.add(device.id()));
    var keys = new HashSet<RecordKey>();
    for (var sighting : touched) {
      keys.add(sighting.key());
      ids.add(around.current(sighting.key()).device());
    }
    var isRead = around.read(ids);
    var others =
        around.current().stream()
            .filter(record -> ids.contains(record.device()))
            .map(Traits::key)
            .filter(key -> !keys.contains(key))
            .map(around::sighting)
            .toList();
    return altered.addAll(others) || isRead;
  }

  /** Records that were one device's before births were written down have one birth. */
  private boolean isReborn(Set<Sighting> touched) {
    var known = new HashSet<DeviceId>();
    var twins =
        touched.stream()
            .sorted(Comparator.comparing(Sighting::birth).thenComparing(Sighting::key))
            .filter(sighting -> !known.add(sighting.birth().device()))
            .toList();
    for (var twin : twins) {
      var record = around.current(twin.key());
      around.put(record.born(new Birth(DeviceId.random(), now)));
    }
    return !twins.isEmpty();
  }

  /** What is new takes no device's id away, even where a clock went back. */
  private boolean isUsurped() {
    var usurped = false;
    for (var device : devices) {
      var oldest =
          device.records().stream()
              .filter(key -> around.stored(key) != null)
              .map(key -> around.sighting(key).birth())
              .min(Comparator.naturalOrder());
      if (oldest.isPresent()) {
        usurped |= bornAfter(oldest.get(), device.records());
      }
    }
    return usurped;
  }

  private boolean bornAfter(Birth oldest, List<RecordKey> records) {
    var early =
        records.stream()
            .filter(key -> around.stored(key) == null)
            .map(around::current)
            .filter(record -> record.born().compareTo(oldest) < 0)
            .toList();
    var after = oldest.at().plus(1, ChronoUnit.MILLIS);
    early.forEach(record -> around.put(record.born(new Birth(record.born().device(), after))));
    return !early.isEmpty();
  }

  private void move(ReconciledDevice device) {
    var ambiguity = Sentences.ambiguity(device, around);
    for (var key : device.records()) {
      var record = around.current(key);
      var identity = new Identity(device.id(), record.born(), ambiguity);
      if (!record.identity().equals(identity)) {
        around.put(record.with(identity));
      }
    }
  }

  private Identified identified() {
    var here = changed.stream().map(around::current).toList();
    var moved = around.current().stream().filter(this::isMoved).toList();
    var ids = new HashSet<DeviceId>();
    Stream.concat(here.stream(), moved.stream())
        .forEach(record -> {
          ids.add(record.device());
          var before = around.stored(Traits.key(record));
          if (before != null) {
            ids.add(before.device());
          }
        });
    return new Identified(
        here,
        moved,
        of(ids, around.stored()),
        of(ids, around.current()),
        devices.stream().filter(device -> ids.contains(device.id())).toList(),
        gained,
        lost);
  }

  private boolean isMoved(SourceRecord record) {
    var key = Traits.key(record);
    var before = around.stored(key);
    return !changed.contains(key) && before != null && !before.identity().equals(record.identity());
  }

  private static Map<DeviceId, Device> of(Set<DeviceId> ids, Collection<SourceRecord> records) {
    var byDevice = new LinkedHashMap<DeviceId, List<SourceRecord>>();
    for (var record : records) {
      if (ids.contains(record.device())) {
        byDevice.computeIfAbsent(record.device(), _ -> new ArrayList<>(2)).add(record);
      }
    }
    var devices = new LinkedHashMap<DeviceId, Device>();
    byDevice.forEach((id, its) -> devices.put(id, new Device(id, its)));
    return devices;
  }
}
