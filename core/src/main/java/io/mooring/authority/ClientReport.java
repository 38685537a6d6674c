package io.mooring.authority;

import static io.mooring.authority.Authority.CONFIGMGR;
import static io.mooring.authority.Authority.INTUNE;
import static io.mooring.authority.Workload.DEVICE_CONFIGURATION;

import io.mooring.authority.Reason.Rule;
import io.mooring.device.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the client reported, by way of the site or of Intune: the fresher of the two counts. */
record ClientReport(AuthorityFacts facts) {

  private static final String NONE =
      "No source tells what its client reports: neither its site nor Intune.";

  boolean present() {
    return facts.flags() != null || facts.withIntune() != null;
  }

  /** What it says of this workload, whatever follows along. */
  Claim says(Workload workload) {
    var report = fresher();
    return report == null
        ? new Claim.Unknown(silence())
        : new Claim.Known(report.saying(authority(report, workload)));
  }

  /** What it means: Device configuration takes others along. */
  Resolved of(Workload workload) {
    var report = fresher();
    if (report == null) {
      return Resolved.unknown(Rule.REPORT, silence());
    }
    var own = authority(report, workload);
    var reasons = new ArrayList<>(List.of(reported(report, own)));
    contradiction(report, workload).ifPresent(reasons::add);
    if (own == INTUNE || !Workload.DRAGGED.contains(workload)) {
      return new Resolved(new Claim.Known(report.saying(own)), null, reasons);
    }
    if (report.value().contains(DEVICE_CONFIGURATION)) {
      reasons.add(SiteSettings.DRAGGED);
      return new Resolved(new Claim.Known(report.saying(INTUNE)), null, reasons);
    }
    return facts.lacksVersion(workload)
        ? SiteSettings.NO_VERSION
        : new Resolved(new Claim.Known(report.saying(own)), null, reasons);
  }

  private static Reason reported(Told<Set<Workload>> report, Authority who) {
    var sentence = "Its client reports, as " + report.source() + " has it: with " + who.title();
    return new Reason(Rule.REPORT, sentence + ".");
  }

  /** The other of the two voices, where it says something else. */
  private Optional<Reason> contradiction(Told<Set<Workload>> report, Workload workload) {
    return voices().stream()
        .filter(other -> other.value().contains(workload) != report.value().contains(workload))
        .findFirst()
        .map(other -> {
          var who = authority(other, workload).title();
          var sentence =
              other.source() + " has it with " + who + ": the fresher of the two counts.";
          return new Reason(Rule.REPORT, sentence);
        });
  }

  private static Authority authority(Told<Set<Workload>> report, Workload workload) {
    return report.value().contains(workload) ? INTUNE : CONFIGMGR;
  }

  /** At the same age the client's own number counts: it comes first. */
  @Nullable Told<Set<Workload>> fresher() {
    Told<Set<Workload>> fresher = null;
    for (var voice : voices()) {
      if (fresher == null || voice.asOf().isAfter(fresher.asOf())) {
        fresher = voice;
      }
    }
    return fresher;
  }

  private List<Told<Set<Workload>>> voices() {
    var voices = new ArrayList<Told<Set<Workload>>>();
    var flags = facts.flags();
    if (flags != null && flags.value() instanceof CapabilityFlags number) {
      voices.add(flags.saying(number.withIntune()));
    }
    var byIntune = facts.withIntune();
    if (byIntune != null) {
      voices.add(byIntune);
    }
    return voices;
  }

  private String silence() {
    var flags = facts.flags();
    return flags != null && flags.value() instanceof ReportedFlags.Unreadable(var raw)
        ? "Its client reported “" + raw + "”, which is no number of 64 bits."
        : NONE;
  }
}
