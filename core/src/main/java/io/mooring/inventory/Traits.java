package io.mooring.inventory;

import io.mooring.device.ResourceId;
import io.mooring.device.SourceRecord;
import io.mooring.reconciliation.Identifier;
import io.mooring.reconciliation.Identifier.Kind;
import io.mooring.reconciliation.Life;
import io.mooring.reconciliation.RecordKey;
import io.mooring.reconciliation.Sighting;
import io.mooring.reconciliation.Source;
import io.mooring.site.SiteKey;
import io.mooring.wire.Column;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What in a source record tells which computer it is of. */
public final class Traits {

  /** No computer needs more cards or users to be told by; each is a look at other records. */
  private static final int SEVERAL = 16;

  private Traits() {}

  public static Sighting of(SourceRecord record) {
    var identifiers = identifiers(record).flatMap(Optional::stream).toList();
    return new Sighting(key(record), realm(record), identifiers, life(record), record.born());
  }

  public static RecordKey key(SourceRecord record) {
    return key(record.site(), record.resource());
  }

  /** A record's name for ever. */
  public static RecordKey key(SiteKey site, ResourceId resource) {
    return new RecordKey(source(site), site.site().toString(), resource.toString());
  }

  /** The identifiers by which other records find it. */
  public static List<Identifier> leading(SourceRecord record) {
    return leading(of(record));
  }

  static List<Identifier> leading(Sighting sighting) {
    return sighting.identifiers().stream().filter(one -> one.kind().leads()).toList();
  }

  private static Source source(SiteKey site) {
    return switch (site.kind()) {
      case CONFIGMGR -> Source.CONFIGMGR;
      case INTUNE -> Source.INTUNE;
      case THIRD_PARTY_MDM -> Source.THIRD_PARTY_MDM;
    };
  }

  /**
   * Sites tell their code, not their hierarchy. A site that is attached once more under its code is
   * the same one.
   */
  private static String realm(SourceRecord record) {
    return record.siteName().strip().toLowerCase(Locale.ROOT);
  }

  private static Stream<Optional<Identifier>> identifiers(SourceRecord record) {
    var single =
        Stream.of(
            identifier(record, Column.INTUNE_ID, Kind.INTUNE_ID),
            record
                .text(Column.CLIENT_GUID)
                .flatMap(guid -> Identifier.within(realm(record), Kind.CLIENT_GUID, guid)),
            record
                .text(Column.OTHER_MDM_ID)
                .flatMap(id -> Identifier.within(realm(record), Kind.MDM_ID, id)),
            identifier(record, Column.ENTRA_DEVICE_ID, Kind.ENTRA_DEVICE_ID),
            identifier(record, Column.SMBIOS_GUID, Kind.SMBIOS_GUID),
            identifier(record, Column.SERIAL_NUMBER, Kind.SERIAL),
            model(record),
            identifier(record, Column.NAME, Kind.NAME));
    return Stream.of(
            single,
            several(record, Column.MAC_ADDRESSES, Kind.MAC_ADDRESS),
            several(record, Column.PRIMARY_USERS, Kind.OWNER))
        .flatMap(each -> each);
  }

  private static Optional<Identifier> identifier(SourceRecord record, Column column, Kind kind) {
    return record.text(column).flatMap(text -> Identifier.of(kind, text));
  }

  private static Stream<Optional<Identifier>> several(
      SourceRecord record, Column column, Kind kind) {
    return record.text(column).stream()
        .flatMap(text -> Stream.of(text.split(Column.SEPARATOR, -1)))
        .limit(SEVERAL)
        .map(text -> Identifier.of(kind, text));
  }

  private static Optional<Identifier> model(SourceRecord record) {
    return record
        .text(Column.MANUFACTURER)
        .flatMap(
            maker -> record.text(Column.MODEL).flatMap(model -> Identifier.model(maker, model)));
  }

  /** To the hour, the lag that {@link Life} allows: else every sign of life would change it. */
  private static Life life(SourceRecord record) {
    return new Life(
        since(record),
        lastSeen(record).map(at -> at.truncatedTo(ChronoUnit.HOURS)).orElse(null),
        record.gone() || record.flag(Column.IS_OBSOLETE));
  }

  private static @Nullable Instant since(SourceRecord record) {
    var column =
        switch (record.kind()) {
          case CONFIGMGR -> Column.CREATED;
          case INTUNE -> Column.ENROLLED_AT;
          case THIRD_PARTY_MDM -> Column.OTHER_MDM_ENROLLED;
        };
    return record.instant(column).orElse(null);
  }

  /** When its computer last gave a sign of life to the record's source. */
  public static Optional<Instant> lastSeen(SourceRecord record) {
    var signs =
        switch (record.kind()) {
          case CONFIGMGR ->
              Stream.of(
                  Column.LAST_ACTIVE,
                  Column.LAST_ONLINE,
                  Column.LAST_POLICY_REQUEST,
                  Column.LAST_HEARTBEAT);
          case INTUNE -> Stream.of(Column.INTUNE_LAST_SYNC);
          case THIRD_PARTY_MDM -> Stream.of(Column.OTHER_MDM_LAST_SEEN);
        };
    return signs.flatMap(column -> record.instant(column).stream()).max(Instant::compareTo);
  }
}
