package io.mooring.authority;

import static io.mooring.authority.Authority.INTUNE;

import io.mooring.authority.Effective.Alignment;
import io.mooring.authority.Effective.Certainty;
import io.mooring.authority.Reason.Rule;
import io.mooring.device.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who does what on a co-managed device: a fresh report, else what the site is set to. Time is told
 * by whole days of UTC, so that an answer holds for a day and lists can keep count of it.
 */
record SharedWork(AuthorityFacts facts, LocalDate today) {

  /**
   * A report older than this is no news, and who has not followed for this long is late: a client
   * that is alive is heard within it (Microsoft: client status settings, 7 days).
   */
  static final long FRESH_DAYS = 7;

  Judgement of(Workload workload) {
    var set = new SiteSettings(facts).of(workload);
    var version = facts.fixing(workload);
    if (version != null) {
      var effective = Judgement.inCharge(version.saying(INTUNE), Certainty.CERTAIN);
      return new Judgement(effective, set.reasons());
    }
    var heard = new ClientReport(facts).of(workload);
    var effective = effective(set, heard.claim());
    var reasons =
        Stream.of(
                set.reasons().stream(),
                heard.reasons().stream(),
                old(heard.claim()).stream(),
                late(effective).stream())
            .flatMap(every -> every)
            .toList();
    return new Judgement(effective, reasons);
  }

  private Effective effective(Resolved set, Claim heard) {
    return switch (heard) {
      case Claim.Known(var who) when fresh(who) ->
          new Effective.InCharge(who, Certainty.REPORTED, alignment(set, who));
      case Claim.Known(var who) -> expected(set, who);
      case Claim.Unknown _, Claim.None _ -> expected(set, null);
    };
  }

  private Effective expected(Resolved set, @Nullable Told<Authority> heard) {
    return switch (set.claim()) {
      case Claim.Known(var who) ->
          new Effective.InCharge(who, Certainty.EXPECTED, alignment(set, heard));
      case Claim.Unknown _, Claim.None _ -> new Effective.Unknown();
    };
  }

  private boolean fresh(Told<Authority> report) {
    return !isPast(report.asOf());
  }

  private Alignment alignment(Resolved set, @Nullable Told<Authority> heard) {
    var since = set.since();
    if (since != null
        && heard != null
        && set.claim() instanceof Claim.Known(var wanted)
        && wanted.value() != heard.value()) {
      return isPast(since) && day(heard.asOf()).isAfter(day(since))
          ? new Alignment.Drifted(wanted.value(), since)
          : new Alignment.CatchingUp(wanted.value(), since);
    }
    return new Alignment.Aligned();
  }

  private boolean isPast(Instant at) {
    return day(at).plusDays(FRESH_DAYS).isBefore(today);
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private Optional<Reason> old(Claim heard) {
    return heard instanceof Claim.Known(var who) && !fresh(who)
        ? Optional.of(new Reason(Rule.TIME, "That report is older than 7 days."))
        : Optional.empty();
  }

  private Optional<Reason> late(Effective effective) {
    return effective instanceof Effective.InCharge(_, _, var alignment)
        ? sentence(alignment).map(sentence -> new Reason(Rule.TIME, sentence))
        : Optional.empty();
  }

  private Optional<String> sentence(Alignment alignment) {
    return switch (alignment) {
      case Alignment.Aligned _ -> Optional.empty();
      case Alignment.CatchingUp(_, var since) when isPast(since) ->
          Optional.of("The setting is older than 7 days, and the device was not heard since.");
      case Alignment.CatchingUp _ ->
          Optional.of("The setting is not 7 days old, and the device has yet to follow it.");
      case Alignment.Drifted _ ->
          Optional.of("The setting is older than 7 days, and the device does not follow it.");
    };
  }
}
