package io.mooring.authority;

import io.mooring.authority.Claim.Known;
import io.mooring.authority.Claim.None;
import io.mooring.authority.Claim.Unknown;
import io.mooring.device.Management;
import io.mooring.device.ManagementFacts.Mdm;
import io.mooring.device.ManagementState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Tells who is in charge of a device, workload by workload: a pure function of facts and time. */
public final class Authorities {

  private static final String NO_SLIDER = "No slider moves it.";

  private final AuthorityFacts facts;
  private final LocalDate today;

  private Authorities(AuthorityFacts facts, Instant now) {
    this.facts = facts;
    today = SharedWork.day(now);
  }

  /** The seven workloads in the console's order, then everything else. */
  public static List<WorkloadAuthority> of(AuthorityFacts facts, Instant now) {
    var authorities = new Authorities(facts, now);
    return Stream.<Area>concat(Stream.of(Workload.values()), Stream.of(EverythingElse.values()))
        .map(authorities::of)
        .toList();
  }

  private WorkloadAuthority of(Area area) {
    var judgement = new Division(facts, today).of(area);
    return new WorkloadAuthority(
        area,
        planned(area),
        configured(area),
        reported(area),
        judgement.effective(),
        judgement.because());
  }

  private Claim planned(Area area) {
    return switch (area) {
      case Workload workload -> {
        var plan = facts.plan().get(workload);
        yield plan == null ? new None("No plan names it.") : new Known(plan);
      }
      case EverythingElse _ -> new None(NO_SLIDER);
    };
  }

  private Claim configured(Area area) {
    return switch (area) {
      case Workload workload ->
          coManaged()
              ? new SiteSettings(facts).of(workload).claim()
              : otherwise("Sliders move co-managed devices only.");
      case EverythingElse _ -> new None(NO_SLIDER);
    };
  }

  private Claim reported(Area area) {
    var report = new ClientReport(facts);
    return switch (area) {
      case Workload workload ->
          coManaged() || report.present()
              ? report.says(workload)
              : otherwise("It is not co-managed, so its client reports no workloads.");
      case EverythingElse _ -> new None(NO_SLIDER);
    };
  }

  private boolean coManaged() {
    return Management.of(facts.management()) == ManagementState.CO_MANAGED;
  }

  private Claim otherwise(String nothingToSay) {
    var management = facts.management();
    return management.anyClient() == null || management.mdm() == Mdm.UNKNOWN
        ? new Unknown("Whether it is co-managed is not known.")
        : new None(nothingToSay);
  }
}
