package io.mooring.device;

import io.mooring.wire.Column;
import io.mooring.wire.Moment;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A device: the merge of its source records. Everything else about it is derived from them.
 *
 * @param records the one that speaks first for the device first: not gone, not obsolete, of a site
 *     before Intune's, last active last
 */
public record Device(DeviceId id, List<SourceRecord> records) {

  private static final Comparator<SourceRecord> SPEAKS_FIRST =
      Comparator.comparing(SourceRecord::gone)
          .thenComparing(record -> record.flag(Column.IS_OBSOLETE))
          .thenComparing(SourceRecord::kind)
          .thenComparing(Device::lastActive, Comparator.reverseOrder())
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

  private static Instant lastActive(SourceRecord record) {
    return record.instant(Column.LAST_ACTIVE).orElse(Instant.EPOCH);
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

  /** The value of the first record that knows it, with its source and age. */
  public Optional<Fact> fact(Column column) {
    return records.stream()
        .filter(record -> record.text(column).isPresent())
        .findFirst()
        .map(record ->
            new Fact(record.text(column).orElseThrow(), record.siteName(), record.asOf(column)));
  }

  /** What the first record that knows it says, of those that are not gone. */
  public Optional<Fact> liveFact(Column column) {
    return gone() ? Optional.empty() : new Device(id, live()).fact(column);
  }

  private List<SourceRecord> live() {
    return records.stream().filter(record -> !record.gone()).toList();
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
