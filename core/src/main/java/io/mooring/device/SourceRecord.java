package io.mooring.device;

import io.mooring.site.SiteKey;
import io.mooring.site.SourceKind;
import io.mooring.wire.Column;
import io.mooring.wire.Moment;
import io.mooring.wire.Pass;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of one device: a ConfigMgr site, or Intune. Each group of columns carries
 * its own version, so that the order of arrival does not matter.
 *
 * @param siteName what to call the site in a sentence, such as {@code PS1}
 * @param identity whose record it is
 * @param values the clean values by column; absent ones left out
 * @param full the stamp of the full columns; null before the first
 * @param hot the stamp of the hot columns; null before the first
 * @param missingSince when a complete pass first missed it while a person has yet to decide
 * @param goneAt when it left the site
 */
public record SourceRecord(
    SiteKey site,
    String siteName,
    ResourceId resource,
    Identity identity,
    Map<Column, String> values,
    @Nullable Stamp full,
    @Nullable Stamp hot,
    @Nullable Instant missingSince,
    @Nullable Instant goneAt) {

  public SourceRecord {
    values = Map.copyOf(values);
  }

  /**
   * The version of a group of columns.
   *
   * @param hash {@link io.mooring.wire.RowHash} of the columns as they were sent
   * @param asOf when the site last said so: the reading of the row, or a later complete pass that
   *     found it unchanged
   */
  public record Stamp(Version version, String hash, Instant asOf) {}

  /** Orders what arrives: a later epoch wins, then a later pass, then a later batch. */
  public record Version(long epoch, long pass, long sequence) implements Comparable<Version> {

    @Override
    public int compareTo(Version other) {
      var byEpoch = Long.compare(epoch, other.epoch);
      var byPass = byEpoch != 0 ? byEpoch : Long.compare(pass, other.pass);
      return byPass != 0 ? byPass : Long.compare(sequence, other.sequence);
    }
  }

  /** This record as one of another device. */
  public SourceRecord of(DeviceId other) {
    return with(new Identity(other, born(), ambiguity()));
  }

  /** This record with another birth. */
  public SourceRecord born(Birth other) {
    return with(new Identity(device(), other, ambiguity()));
  }

  /** This record as one of a device of which this is told. */
  public SourceRecord with(Identity other) {
    return new SourceRecord(
        site, siteName, resource, other, values, full, hot, missingSince, goneAt);
  }

  /** This record as it is once it has left its source. */
  public SourceRecord left(Instant at) {
    return new SourceRecord(site, siteName, resource, identity, values, full, hot, null, at);
  }

  /** Whose record it is now. */
  public DeviceId device() {
    return identity.device();
  }

  /** The device that it brought when it first arrived. */
  public Birth born() {
    return identity.born();
  }

  /** See {@link Identity}. */
  public @Nullable String ambiguity() {
    return identity.ambiguity();
  }

  public SourceKind kind() {
    return site.kind();
  }

  public boolean gone() {
    return goneAt != null;
  }

  public Optional<String> text(Column column) {
    return Optional.ofNullable(values.get(column));
  }

  public boolean flag(Column column) {
    return "true".equals(values.get(column));
  }

  public Optional<Instant> instant(Column column) {
    return text(column).map(Moment::parse);
  }

  public Optional<Long> number(Column column) {
    return text(column).map(Long::valueOf);
  }

  /** When the site last said this column's value. */
  public Instant asOf(Column column) {
    var stamp = column.group() == Pass.Kind.HOT ? hot : full;
    return stamp == null ? Instant.EPOCH : stamp.asOf();
  }
}
