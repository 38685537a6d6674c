package io.mooring.web.words;

import io.mooring.authority.Authority;
import io.mooring.authority.Claim;
import io.mooring.authority.Effective;
import io.mooring.authority.Effective.Alignment;
import io.mooring.authority.Reason.Rule;
import io.mooring.authority.WorkloadAuthority;
import io.mooring.device.InCharge;
import java.time.Instant;

/** Who is in charge of a workload, in words. */
public final class AuthorityWords {

  private AuthorityWords() {}

  public static String of(Effective effective) {
    return switch (effective) {
      case Effective.InCharge(var who, _, _) -> of(who.value());
      case Effective.Conflict _ -> "Conflict";
      case Effective.Nobody _ -> "Nobody";
      case Effective.Unknown _ -> "Unknown";
    };
  }

  private static String of(Authority authority) {
    return switch (authority) {
      case CONFIGMGR -> "ConfigMgr";
      case INTUNE -> "Intune";
      case THIRD_PARTY_MDM -> "Another MDM";
    };
  }

  public static String of(InCharge word) {
    return switch (word) {
      case CONFIGMGR -> "ConfigMgr";
      case PILOT -> "Intune (pilot)";
      case INTUNE -> "Intune";
      case CATCHING_UP -> "Catching up";
      case DRIFTED -> "Drifted";
      case CONFLICT -> "Conflict";
      case THIRD_PARTY_MDM -> "Another MDM";
      case NOBODY -> "Nobody";
      case UNKNOWN -> "Unknown";
    };
  }

  /** Why, in one sentence, and a second one where the device does not follow. */
  public static String sentence(WorkloadAuthority line, Instant now) {
    return switch (line.effective()) {
      case Effective.InCharge inCharge -> known(line, inCharge, now) + late(inCharge, now);
      case Effective.Conflict _, Effective.Nobody _, Effective.Unknown _ -> last(line);
    };
  }

  private static String known(WorkloadAuthority line, Effective.InCharge inCharge, Instant now) {
    return switch (inCharge.certainty()) {
      case CERTAIN -> last(line);
      case LIKELY -> "An MDM is active on it that is not known to be Intune.";
      case REPORTED -> reported(line, inCharge, now);
      case EXPECTED -> "The site is set so; no fresh report of its client confirms it.";
    };
  }

  private static String reported(WorkloadAuthority line, Effective.InCharge inCharge, Instant now) {
    var dragged = line.because().stream().anyMatch(reason -> reason.rule() == Rule.DRAGGED);
    var along =
        dragged && !line.reported().names(inCharge.who().value())
            ? "Device configuration takes it along, which its client reported "
            : "Its client reported so ";
    return along + Ago.of(inCharge.who().asOf(), now) + ".";
  }

  private static String late(Effective.InCharge inCharge, Instant now) {
    return switch (inCharge.alignment()) {
      case Alignment.Aligned _ -> "";
      case Alignment.CatchingUp(var to, var since) ->
          " Set to " + of(to) + " " + Ago.of(since, now) + ": it has yet to follow.";
      case Alignment.Drifted(var to, var since) ->
          " Set to " + of(to) + " " + Ago.of(since, now) + ", and it does not follow.";
    };
  }

  private static String last(WorkloadAuthority line) {
    return line.because().getLast().sentence();
  }

  /** What one voice says, with its source and age. */
  public static String of(Claim claim, Instant now) {
    return switch (claim) {
      case Claim.Known(var who) ->
          of(who.value()) + " (" + who.source() + ", " + Ago.of(who.asOf(), now) + ")";
      case Claim.Unknown(var why) -> "not known. " + why;
      case Claim.None(var why) -> "nothing. " + why;
    };
  }
}
