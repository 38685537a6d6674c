package io.mooring.conditionalaccess;

import io.mooring.authority.Authorities;
import io.mooring.authority.AuthorityFacts;
import io.mooring.authority.Effective;
import io.mooring.authority.SiteAuthority;
import io.mooring.authority.Workload;
import io.mooring.cloud.ComplianceState;
import io.mooring.cloud.MdmEnrolment.JoinType;
import io.mooring.cloud.Word;
import io.mooring.device.Device;
import io.mooring.device.Fact;
import io.mooring.wire.Column;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a device is, as far as policies ask.
 *
 * @param compliant whether Intune counts it as compliant
 * @param hybridJoined whether it is joined to Active Directory and to Entra
 * @param restsOn whose word on its compliance counts, in a sentence
 */
public record DeviceConditions(Answer compliant, Answer hybridJoined, String restsOn) {

  public static DeviceConditions of(Device device, SiteAuthority site, Instant now) {
    return new DeviceConditions(
        compliant(device.liveFact(Column.COMPLIANCE_STATE).orElse(null)),
        hybridJoined(device.liveFact(Column.JOIN_TYPE).orElse(null)),
        restsOn(device, site, now));
  }

  static Answer compliant(@Nullable Fact told) {
    if (told == null) {
      return Answer.notKnown("Intune says nothing of its compliance.");
    }
    var state = Word.of(told.value(), ComplianceState.class).meaning();
    if (state == null) {
      return Answer.notKnown("Intune says “%s” of its compliance.".formatted(told.value()));
    }
    return switch (state) {
      case COMPLIANT -> Answer.yes("Intune counts it as compliant.");
      case NOT_COMPLIANT -> Answer.no("Intune counts it as not compliant.");
      case CONFLICT -> Answer.no("Its compliance policies contradict each other.");
      case ERROR -> Answer.no("Intune could not judge its compliance.");
      case IN_GRACE_PERIOD ->
          Answer.notKnown(
              "It is in its grace period: whether Entra still counts it as compliant is not told.");
      case BY_CONFIGMGR ->
          Answer.notKnown(
              "Intune leaves its compliance to ConfigMgr (configManager): what counts for Entra is"
                  + " not told.");
    };
  }

  static Answer hybridJoined(@Nullable Fact told) {
    if (told == null) {
      return Answer.notKnown("No source says how it is joined.");
    }
    var join = Word.of(told.value(), JoinType.class).meaning();
    if (join == null) {
      return Answer.notKnown("Intune says “%s” of how it is joined.".formatted(told.value()));
    }
    return switch (join) {
      case HYBRID_JOINED -> Answer.yes("It is hybrid joined.");
      case ENTRA_JOINED -> Answer.no("It is joined to Entra alone.");
      case REGISTERED -> Answer.no("It is registered in Entra, not joined.");
    };
  }

  /** Microsoft: quickstart-conditional-access, coexistence. */
  private static String restsOn(Device device, SiteAuthority site, Instant now) {
    return switch (device.managementState()) {
      case CO_MANAGED -> restsOn(authority(device, site, now));
      case CO_EXISTING ->
          "Another MDM is active: its ConfigMgr client has switched compliance policies for"
              + " conditional access off, and what that MDM tells Entra is not known here.";
      case TENANT_ATTACHED ->
          "ConfigMgr alone manages it, and “compliant device” needs the workload Compliance"
              + " policies at Intune.";
      case INTUNE_ONLY -> "Intune alone manages it, and judges its compliance.";
      case THIRD_PARTY_MDM_ONLY -> "Another MDM manages it: what it tells Entra is not known here.";
      case UNMANAGED -> "Nobody manages it, so nobody judges its compliance.";
    };
  }

  private static Optional<Effective> authority(Device device, SiteAuthority site, Instant now) {
    return Authorities.of(AuthorityFacts.of(device, site), now).stream()
        .filter(line -> line.area() == Workload.COMPLIANCE_POLICIES)
        .map(line -> line.effective())
        .findFirst();
  }

  private static String restsOn(Optional<Effective> effective) {
    return effective
        .map(DeviceConditions::restsOn)
        .orElse("Who is in charge of Compliance policies is not known.");
  }

  private static String restsOn(Effective effective) {
    return switch (effective) {
      case Effective.InCharge(var who, _, _) ->
          switch (who.value()) {
            case INTUNE ->
                "The workload Compliance policies is with Intune, as “compliant device” needs it;"
                    + " ConfigMgr's own findings may count with it.";
            case CONFIGMGR ->
                "The workload Compliance policies is with ConfigMgr: “compliant device” needs it at"
                    + " Intune.";
            case THIRD_PARTY_MDM ->
                "Another MDM is in charge of Compliance policies: what it tells Entra is not known"
                    + " here.";
          };
      case Effective.Conflict _ -> "More than one is in charge of Compliance policies.";
      case Effective.Nobody _ -> "Nobody is in charge of Compliance policies.";
      case Effective.Unknown _ -> "Who is in charge of Compliance policies is not known.";
    };
  }
}
