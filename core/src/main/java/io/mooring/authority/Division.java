package io.mooring.authority;

import static io.mooring.authority.Authority.CONFIGMGR;
import static io.mooring.authority.Authority.INTUNE;
import static io.mooring.authority.Authority.THIRD_PARTY_MDM;

import io.mooring.authority.Effective.Certainty;
import io.mooring.authority.Reason.Rule;
import io.mooring.device.Management;
import io.mooring.device.ManagementFacts;
import io.mooring.device.ManagementFacts.Mdm;
import io.mooring.device.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the work on one device is divided: client, enrolment, sliders, third-party MDM. */
record Division(AuthorityFacts facts, LocalDate today) {

  private static final String CO_EXISTENCE =
      "Beside a third-party MDM the client switches the seven workloads off; its inventory goes on.";

  Judgement of(Area area) {
    var client = management().anyClient();
    if (client == null) {
      return new Judgement(new Effective.Unknown(), whoIsThere());
    }
    return switch (area) {
      case Workload workload -> workload(workload).after(whoIsThere());
      case EverythingElse _ -> rest(client).after(whoIsThere());
    };
  }

  private ManagementFacts management() {
    return facts.management();
  }

  private Judgement rest(Told<Boolean> client) {
    return client.value()
        ? Judgement.of(
            Judgement.inCharge(client.saying(CONFIGMGR), Certainty.CERTAIN),
            Rule.SLIDER,
            "No slider moves it: it stays with ConfigMgr.")
        : alone();
  }

  private Judgement workload(Workload workload) {
    return switch (Management.of(management())) {
      case TENANT_ATTACHED -> byClient();
      case CO_MANAGED -> shared(workload);
      case CO_EXISTING ->
          new Judgement(byOtherMdm(), List.of(new Reason(Rule.THIRD_PARTY_MDM, CO_EXISTENCE)));
      case INTUNE_ONLY, THIRD_PARTY_MDM_ONLY, UNMANAGED -> alone();
    };
  }

  private Judgement byClient() {
    var client = Objects.requireNonNull(management().anyClient());
    var effective =
        management().mdm() == Mdm.UNKNOWN
            ? new Effective.Unknown()
            : Judgement.inCharge(client.saying(CONFIGMGR), Certainty.CERTAIN);
    return new Judgement(effective, List.of());
  }

  /** Without a client whoever is there has all of it. */
  private Judgement alone() {
    var effective =
        switch (management().mdm()) {
          case INTUNE -> byIntune();
          case OTHER -> byOtherMdm();
          case NONE -> new Effective.Nobody();
          case UNKNOWN -> new Effective.Unknown();
        };
    return contested(new Judgement(effective, List.of()));
  }

  private Effective byIntune() {
    var agent = Objects.requireNonNull(management().agent());
    return Judgement.inCharge(agent.saying(INTUNE), Certainty.CERTAIN);
  }

  private Effective byOtherMdm() {
    var evidence =
        Stream.of(management().otherMdm(), management().enrolled(), management().mdmActive())
            .filter(Objects::nonNull)
            .filter(told -> !Boolean.FALSE.equals(told.value()))
            .findFirst()
            .orElseThrow();
    var sure = management().otherMdm() != null || management().agent() != null;
    return Judgement.inCharge(
        evidence.saying(THIRD_PARTY_MDM), sure ? Certainty.CERTAIN : Certainty.LIKELY);
  }

  private Judgement shared(Workload workload) {
    var undivided = Told.no(management().enrolled()) || Told.no(management().policy());
    return contested(
        undivided
            ? Judgement.of(
                new Effective.Conflict(Set.of(CONFIGMGR, INTUNE)),
                Rule.ENROLMENT,
                "Nothing divides the work between ConfigMgr and Intune.")
            : new SharedWork(facts, today).of(workload));
  }

  /** Intune and another MDM at once are nobody's plan. */
  private Judgement contested(Judgement judgement) {
    var other = management().otherMdm();
    if (other == null || management().mdm() != Mdm.INTUNE) {
      return judgement;
    }
    return switch (judgement.effective()) {
      case Effective.InCharge(var who, _, _) -> conflict(judgement, Set.of(who.value()), other);
      case Effective.Conflict(var between) -> conflict(judgement, between, other);
      case Effective.Nobody _, Effective.Unknown _ -> judgement;
    };
  }

  private static Judgement conflict(
      Judgement judgement, Set<Authority> between, Told<String> other) {
    var all = EnumSet.of(THIRD_PARTY_MDM);
    all.addAll(between);
    var sentence = other.source() + " has it as enrolled in " + other.value() + " too.";
    return Judgement.of(new Effective.Conflict(all), Rule.THIRD_PARTY_MDM, sentence)
        .after(judgement.because());
  }

  private List<Reason> whoIsThere() {
    var reasons = new ArrayList<Reason>();
    var client = management().anyClient();
    reasons.add(new Reason(Rule.CLIENT, client(client == null ? null : client.value())));
    reasons.add(new Reason(Rule.ENROLMENT, enrolment()));
    Management.disagreement(management())
        .ifPresent(sentence -> reasons.add(new Reason(Rule.ENROLMENT, sentence)));
    return reasons;
  }

  private static String client(@Nullable Boolean there) {
    if (there == null) {
      return "No source says whether it has a ConfigMgr client.";
    }
    return there ? "It has a ConfigMgr client." : "It has no ConfigMgr client.";
  }

  private String enrolment() {
    var other = management().otherMdm();
    return switch (management().mdm()) {
      case INTUNE ->
          management().coManagedBySite()
              ? "It is enrolled in Intune and has the co-management policy."
              : "It is enrolled in Intune, as Intune says.";
      case OTHER ->
          other == null
              ? "An MDM is active on it that is not known to be Intune, and no co-management policy."
              : "It is enrolled in " + other.value() + ", as " + other.source() + " says.";
      case NONE -> "No MDM is active on it.";
      case UNKNOWN -> "No source says whether an MDM is active on it.";
    };
  }
}
