package io.mooring.web.api;

import io.mooring.coexistence.Ability;
import io.mooring.coexistence.CoExistence;
import io.mooring.coexistence.Concern;
import io.mooring.coexistence.Continued;
import io.mooring.coexistence.SwitchedOff;
import io.mooring.device.MdmClaim;
import io.mooring.device.Told;
import io.mooring.mdm.Finding;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What follows for a device that a third-party MDM has beside ConfigMgr. One that is not
 * co-existing has no risk, and nothing follows.
 *
 * @param mdm the third-party MDM; absent where nothing names it
 */
record CoExistenceJson(
    boolean coExisting,
    @Nullable String mdm,
    @Nullable String risk,
    List<MdmEvidenceJson> evidence,
    List<ConcernJson> concerns,
    List<String> switchedOff,
    List<String> continued,
    List<AbilityJson> abilities,
    List<String> wayOut) {

  static CoExistenceJson of(Optional<CoExistence> found) {
    return found
        .map(CoExistenceJson::of)
        .orElseGet(() ->
            new CoExistenceJson(
                false, null, null, List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of()));
  }

  private static CoExistenceJson of(CoExistence found) {
    return new CoExistenceJson(
        true,
        found.mdm() == null ? null : found.mdm().value(),
        found.risk().key(),
        found.claims().stream().map(MdmEvidenceJson::of).toList(),
        found.concerns().stream().map(ConcernJson::of).toList(),
        Arrays.stream(SwitchedOff.values()).map(SwitchedOff::title).toList(),
        Arrays.stream(Continued.values()).map(Continued::title).toList(),
        Arrays.stream(Ability.values()).map(AbilityJson::of).toList(),
        found.wayOut());
  }

  /**
   * What the list of one MDM says.
   *
   * @param proves {@code enrolmentKey}, {@code listed}, {@code intune} or {@code nothing}
   * @param mdm the MDM that follows
   */
  record MdmEvidenceJson(
      String list, String proves, @Nullable String mdm, String because, Instant asOf) {

    private static MdmEvidenceJson of(MdmClaim claim) {
      return new MdmEvidenceJson(
          claim.record().siteName(),
          proves(claim.finding()),
          claim.told().map(Told::value).orElse(null),
          claim.finding().because(),
          claim.asOf());
    }

    private static String proves(Finding finding) {
      return switch (finding) {
        case Finding.Managed(_, var strength, _) -> strength.key();
        case Finding.ByIntune _ -> "intune";
        case Finding.NoProof _ -> "nothing";
      };
    }
  }

  record ConcernJson(String kind, String sentence) {

    private static ConcernJson of(Concern concern) {
      return new ConcernJson(concern.kind().key(), concern.sentence());
    }
  }

  /** What one side can do with the device. */
  record AbilityJson(String side, String what, String possible, String because) {

    private static AbilityJson of(Ability ability) {
      return new AbilityJson(
          ability.side().key(), ability.title(), ability.possible().key(), ability.because());
    }
  }
}
