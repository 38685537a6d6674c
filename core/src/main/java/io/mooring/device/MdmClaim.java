package io.mooring.device;

import io.mooring.mdm.EnrolmentKey;
import io.mooring.mdm.Evidence;
import io.mooring.mdm.Finding;
import io.mooring.site.SourceKind;
import io.mooring.wire.Column;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the list of one third-party MDM says of a device, and what that proves. */
public record MdmClaim(SourceRecord record, Finding finding) {

  private static final Comparator<MdmClaim> BEST_FIRST =
      Comparator.comparingInt(MdmClaim::rank)
          .thenComparing(MdmClaim::asOf, Comparator.reverseOrder());

  /** Those of records that are not gone: the best proved first, then the freshest. */
  public static List<MdmClaim> of(Device device) {
    return device.records().stream()
        .filter(record -> record.kind() == SourceKind.THIRD_PARTY_MDM && !record.gone())
        .map(record -> new MdmClaim(record, Evidence.judge(record.siteName(), key(record))))
        .sorted(BEST_FIRST)
        .toList();
  }

  private static EnrolmentKey key(SourceRecord record) {
    return new EnrolmentKey(
        record.text(Column.OTHER_MDM_PROVIDER).orElse(null),
        record.text(Column.OTHER_MDM_SERVER).orElse(null),
        record.number(Column.OTHER_MDM_TYPE).orElse(null),
        record.number(Column.OTHER_MDM_STATE).orElse(null));
  }

  /** The third-party MDM that manages the device, by the best of what is claimed. */
  static Optional<Told<String>> mdm(Device device) {
    return of(device).stream().flatMap(claim -> claim.told().stream()).findFirst();
  }

  /** The MDM; empty where the claim proves none. */
  public Optional<Told<String>> told() {
    return switch (finding) {
      case Finding.Managed(var mdm, _, _) ->
          Optional.of(new Told<>(mdm, record.siteName(), asOf()));
      case Finding.ByIntune _, Finding.NoProof _ -> Optional.empty();
    };
  }

  /** When the MDM last saw the device, where it says so; no later than it was listed. */
  public Instant asOf() {
    var listed = record.asOf(Column.NAME);
    return record.instant(Column.OTHER_MDM_LAST_SEEN).filter(listed::isAfter).orElse(listed);
  }

  private int rank() {
    return switch (finding) {
      case Finding.Managed(_, var strength, _) ->
          switch (strength) {
            case ENROLMENT_KEY -> 0;
            case LISTED -> 1;
          };
      case Finding.ByIntune _ -> 2;
      case Finding.NoProof _ -> 3;
    };
  }
}
