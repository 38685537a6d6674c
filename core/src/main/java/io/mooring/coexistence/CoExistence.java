package io.mooring.coexistence;

import io.mooring.coexistence.Concern.Risk;
import io.mooring.device.Device;
import io.mooring.device.ManagementFacts;
import io.mooring.device.ManagementFacts.Mdm;
import io.mooring.device.MdmClaim;
import io.mooring.device.Told;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What follows for a device that a third-party MDM has beside ConfigMgr: a pure function of its
 * records and the time.
 *
 * @param mdm the third-party MDM; null where nothing names it
 * @param claims what the lists of MDMs say, the best proved first
 * @param concerns the gravest first
 */
public record CoExistence(
    @Nullable Told<String> mdm, List<MdmClaim> claims, List<Concern> concerns) {

  /** The typical failure of enrolling while another MDM holds the device. */
  public static final String ALREADY_ENROLLED = "0x8018000A";

  /** Empty where ConfigMgr has no client there, or no third-party MDM has it. */
  public static Optional<CoExistence> of(Device device, Instant now) {
    var facts = ManagementFacts.of(device);
    var beside = facts.otherMdm() != null || facts.mdm() == Mdm.OTHER;
    if (!beside || !Told.yes(facts.anyClient())) {
      return Optional.empty();
    }
    var claims = MdmClaim.of(device);
    var concerns = new Concerns(device, facts, claims, now).all();
    return Optional.of(new CoExistence(facts.otherMdm(), claims, concerns));
  }

  /** What to call the MDM within a sentence. */
  public String called() {
    return mdm == null ? "a third-party MDM that nothing names" : mdm.value();
  }

  public Risk risk() {
    return concerns.stream().map(one -> one.kind().risk()).min(Risk::compareTo).orElse(Risk.PLAIN);
  }

  /** How the device becomes co-managed, step by step. */
  public List<String> wayOut() {
    var there = mdm == null ? "the other MDM" : mdm.value();
    return List.of(
        "Un-enrol the device in "
            + there
            + " first: while it holds the device, Intune refuses with "
            + ALREADY_ENROLLED
            + " (already enrolled).",
        "Then let it enrol in Intune: by co-management's automatic enrolment, or by its user.",
        "Until the sliders move something, ConfigMgr has the seven workloads again.");
  }
}
