package io.mooring.coexistence;

import io.mooring.coexistence.Concern.Kind;
import io.mooring.device.Device;
import io.mooring.device.ManagementFacts;
import io.mooring.device.ManagementFacts.Mdm;
import io.mooring.device.MdmClaim;
import io.mooring.device.Told;
import io.mooring.mdm.Finding;
import io.mooring.wire.Column;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds what is wrong, unsupported or not certain about a device beside a third-party MDM. */
record Concerns(Device device, ManagementFacts facts, List<MdmClaim> claims, Instant now) {

  /** An MDM that has not seen a device for so long may no longer have it. */
  static final Duration LONG = Duration.ofDays(30);

  /** Of Windows 10 1709 (Microsoft: comanage/coexistence). */
  private static final int FIRST_BUILD = 16_299;

  private static final Pattern BUILD = Pattern.compile("10\\.0\\.(\\d{1,9})(\\..*)?");

  /** As Microsoft Graph spells it, and what MDMs write. */
  private static final String PERSONAL = "personal";

  private static final Set<String> UNSUPPORTED_JOINS = Set.of("azureADRegistered");

  /** The gravest first. */
  List<Concern> all() {
    var found = new ArrayList<Concern>();
    conflicts(found);
    unsupported(found);
    uncertain(found);
    return List.copyOf(found);
  }

  private void conflicts(List<Concern> found) {
    if (facts.mdm() == Mdm.INTUNE) {
      found.add(
          new Concern(Kind.INTUNE_TOO, "It is enrolled in Intune too: nothing divides the work."));
    }
    var named = new TreeSet<String>();
    claims.stream().flatMap(claim -> claim.told().stream()).map(Told::value).forEach(named::add);
    if (named.size() > 1) {
      var sentence = "Several MDMs have it: " + String.join(", ", named) + ".";
      found.add(new Concern(Kind.SEVERAL_MDMS, sentence));
    }
  }

  private void unsupported(List<Concern> found) {
    device.records().stream()
        .filter(record -> !record.gone())
        .filter(record ->
            record.text(Column.OTHER_MDM_OWNER).or(() -> record.text(Column.OWNER)).stream()
                .anyMatch(PERSONAL::equals))
        .findFirst()
        .ifPresent(record ->
            found.add(
                new Concern(
                    Kind.PERSONALLY_OWNED,
                    "It is personally owned, as "
                        + record.siteName()
                        + " says: Microsoft does not support co-existence for such devices.")));
    device
        .liveFact(Column.JOIN_TYPE)
        .filter(join -> UNSUPPORTED_JOINS.contains(join.value()))
        .ifPresent(join ->
            found.add(
                new Concern(
                    Kind.UNSUPPORTED_JOIN,
                    "It is neither Entra joined nor hybrid joined, as "
                        + join.source()
                        + " says: Microsoft supports co-existence for these alone.")));
    if (isTooOld()) {
      found.add(
          new Concern(
              Kind.UNSUPPORTED_WINDOWS,
              "Its Windows is older than Windows 10 1709, with which support begins."));
    }
  }

  private boolean isTooOld() {
    var build = BUILD.matcher(device.text(Column.OS_BUILD).orElse(""));
    return build.matches() && Integer.parseInt(build.group(1)) < FIRST_BUILD;
  }

  private void uncertain(List<Concern> found) {
    if (facts.otherMdm() == null) {
      found.add(
          new Concern(
              Kind.NOT_NAMED,
              "An MDM is active on it that no list names: bring the list of the MDM that has it."));
    } else if (Told.no(facts.enrolled()) || Told.no(facts.mdmActive())) {
      found.add(new Concern(Kind.SITE_DISAGREES, "Its site says that no MDM is active on it."));
    }
    claims.stream()
        .filter(claim -> !(claim.finding() instanceof Finding.Managed))
        .forEach(claim -> found.add(new Concern(Kind.NO_PROOF, claim.finding().because())));
    claims.stream()
        .filter(claim -> claim.asOf().plus(LONG).isBefore(now))
        .findFirst()
        .ifPresent(claim ->
            found.add(
                new Concern(
                    Kind.NOT_SEEN,
                    claim.record().siteName() + " has not seen it for more than 30 days.")));
  }
}
