package io.mooring.duplicate;

import static java.util.stream.Collectors.groupingBy;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.access.TenantId;
import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.device.SourceRecord;
import io.mooring.inventory.SourceRecords;
import io.mooring.inventory.Traits;
import io.mooring.paging.Paged;
import io.mooring.paging.Wanted;
import io.mooring.reconciliation.KeptDecision;
import io.mooring.reconciliation.Match;
import io.mooring.reconciliation.RecordKey;
import io.mooring.reconciliation.SuspectedDuplicate;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people look up about devices that may be one, and about what was decided on them. */
public final class Duplicates {

  private final Suspects suspects;
  private final Looks looks;
  private final Decisions decisions;
  private final SourceRecords records;

  public Duplicates(Suspects suspects, Looks looks, Decisions decisions, SourceRecords records) {
    this.suspects = suspects;
    this.looks = looks;
    this.decisions = decisions;
    this.records = records;
  }

  /** Two devices as they are now, and why they may be one. */
  public record Suspected(Pair pair, Match match) {}

  /** Those that most speaks for come first; what has become one meanwhile is left out. */
  public Paged<Suspected> page(Person person, Wanted wanted) {
    person.require(Permission.READ_DEVICES);
    var page = suspects.page(person.tenant(), wanted);
    var devices = devices(person.tenant(), page.items());
    return new Paged<>(
        page.items().stream().flatMap(found -> suspected(found, devices)).toList(), page.next());
  }

  private Map<DeviceId, Device> devices(TenantId tenant, Collection<SuspectedDuplicate> pairs) {
    var ids = pairs.stream().flatMap(pair -> Stream.of(pair.one(), pair.other())).distinct();
    var devices = new HashMap<DeviceId, Device>();
    records.ofDevices(tenant, ids.toList()).stream()
        .collect(groupingBy(SourceRecord::device))
        .forEach((id, its) -> devices.put(id, new Device(id, its)));
    return devices;
  }

  private static Stream<Suspected> suspected(
      SuspectedDuplicate found, Map<DeviceId, Device> devices) {
    var one = devices.get(found.one());
    var other = devices.get(found.other());
    return one == null || other == null
        ? Stream.empty()
        : Stream.of(new Suspected(new Pair(one, other), found.match()));
  }

  public long count(Person person) {
    person.require(Permission.READ_DEVICES);
    return suspects.count(person.tenant());
  }

  /** When all devices were last looked at; empty before the first time. */
  public Optional<Instant> lookedAt(Person person) {
    person.require(Permission.READ_DEVICES);
    return looks.lastEnded(person.tenant());
  }

  /**
   * A decision with a record of each device that it is on.
   *
   * @param one null where none is there any more
   */
  public record Decided(
      KeptDecision kept, @Nullable SourceRecord one, @Nullable SourceRecord other) {}

  /** The newest first, with those that were taken back. */
  public Paged<Decided> decisions(Person person, Wanted wanted) {
    person.require(Permission.READ_DEVICES);
    var page = decisions.page(person.tenant(), wanted);
    var keys = page.items().stream().flatMap(kept -> kept.decision().records()).toList();
    var found = new HashMap<RecordKey, SourceRecord>();
    records.find(person.tenant(), keys).forEach(record -> found.put(Traits.key(record), record));
    return new Paged<>(
        page.items().stream()
            .map(kept ->
                new Decided(
                    kept,
                    first(kept.decision().one(), found),
                    first(kept.decision().other(), found)))
            .toList(),
        page.next());
  }

  private static @Nullable SourceRecord first(
      Collection<RecordKey> keys, Map<RecordKey, SourceRecord> found) {
    return keys.stream().map(found::get).filter(Objects::nonNull).findFirst().orElse(null);
  }

  public long countDecisions(Person person) {
    person.require(Permission.READ_DEVICES);
    return decisions.count(person.tenant());
  }
}
