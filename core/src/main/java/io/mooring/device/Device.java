package io.mooring.device;

import io.mooring.site.SourceKind;
import io.mooring.wire.Column;
import io.mooring.wire.Moment;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A device: the merge of its source records. Everything else about it is derived from them.
 *
 * @param records the one that speaks first for the device first: not gone, not obsolete, of a site
 *     before Intune's, with a client before one that was merely discovered, last alive first
 */
public record Device(DeviceId id, List<SourceRecord> records) {

  private static final Set<Column> OF_THE_COMPUTER =
      EnumSet.of(
          Column.SMBIOS_GUID,
          Column.SERIAL_NUMBER,
          Column.MAC_ADDRESSES,
          Column.MANUFACTURER,
          Column.MODEL,
          Column.MEMORY,
          Column.DISK_SIZE,
          Column.VIRTUAL_MACHINE);

  private static final Comparator<SourceRecord> SPEAKS_FIRST =
      Comparator.comparing(SourceRecord::gone)
          .thenComparing(record -> record.flag(Column.IS_OBSOLETE))
          .thenComparing(SourceRecord::kind)
          .thenComparing(record -> !record.flag(Column.IS_CLIENT))
          .thenComparing(Device::lastAlive, Comparator.reverseOrder())
          .thenComparing(Device::began, Comparator.reverseOrder())
          .thenComparing(SourceRecord::resource, Comparator.reverseOrder());

  /**
   * Sorts the records.
   *
   * @throws IllegalArgumentException without any record: a device is what its sources say
   */
  public Device {
    if (records.isEmpty()) {
      throw new IllegalArgumentException("A device has at least one source record");
    }
    records = records.stream().sorted(SPEAKS_FIRST).toList();
  }

  private static Instant lastAlive(SourceRecord record) {
    var column =
        switch (record.kind()) {
          case CONFIGMGR -> Column.LAST_ACTIVE;
          case INTUNE -> Column.INTUNE_LAST_SYNC;
          case THIRD_PARTY_MDM -> Column.OTHER_MDM_LAST_SEEN;
        };
    return record.instant(column).orElse(Instant.EPOCH);
  }

  private static Instant began(SourceRecord record) {
    var column =
        switch (record.kind()) {
          case CONFIGMGR -> Column.CREATED;
          case INTUNE -> Column.ENROLLED_AT;
          case THIRD_PARTY_MDM -> Column.OTHER_MDM_ENROLLED;
        };
    return record.instant(column).orElse(Instant.EPOCH);
  }

  /** The device's id and those that its records brought: each of them means this device. */
  public Set<DeviceId> names() {
    var names = new LinkedHashSet<DeviceId>();
    names.add(id);
    records.forEach(record -> names.add(record.born().device()));
    return names;
  }

  /** Why it cannot be told for certain which computer this is; empty for most. */
  public Optional<String> ambiguity() {
    return records.stream()
        .flatMap(one -> Optional.ofNullable(one.ambiguity()).stream())
        .findFirst();
  }

  /** The record that speaks first. */
  public SourceRecord main() {
    return records.getFirst();
  }

  public String name() {
    return main().text(Column.NAME).orElse("(no name)");
  }

  /** What {@link #speaker} says, with its source and age. */
  public Optional<Fact> fact(Column column) {
    return speaker(column)
        .map(record ->
            new Fact(record.text(column).orElseThrow(), record.siteName(), record.asOf(column)));
  }

  /** What is said of it now: of a device that is gone nothing. */
  public Optional<Fact> liveFact(Column column) {
    return gone() ? Optional.empty() : fact(column);
  }

  /**
   * The first record that knows it. As long as a device lives, one record of each kind of source
   * speaks of its state: what a former installation or enrolment left behind tells of the computer,
   * and nothing else.
   */
  public Optional<SourceRecord> speaker(Column column) {
    return heard(column).filter(record -> record.text(column).isPresent()).findFirst();
  }

  private Stream<SourceRecord> heard(Column column) {
    if (gone()) {
      return records.stream();
    }
    return OF_THE_COMPUTER.contains(column)
        ? Stream.concat(speakers(), records.stream())
        : speakers();
  }

  private Stream<SourceRecord> speakers() {
    var heard = EnumSet.noneOf(SourceKind.class);
    return records.stream().filter(record -> !record.gone() && heard.add(record.kind()));
  }

  public Optional<String> text(Column column) {
    return fact(column).map(Fact::value);
  }

  public Optional<Instant> instant(Column column) {
    return text(column).map(Moment::parse);
  }

  public boolean flag(Column column) {
    return text(column).filter("true"::equals).isPresent();
  }

  /** Whether no source has it any more. */
  public boolean gone() {
    return records.stream().allMatch(SourceRecord::gone);
  }

  public ManagementState managementState() {
    return Management.of(this);
  }
}
