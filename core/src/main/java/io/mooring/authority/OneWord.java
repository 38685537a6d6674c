package io.mooring.authority;

import io.mooring.authority.Effective.Alignment;
import io.mooring.device.Device;
import io.mooring.device.InCharge;
import io.mooring.device.Management;
import io.mooring.device.ManagementState;
import io.mooring.device.Told;
import java.time.Instant;

/** Says in one word who is in charge of a workload. */
public final class OneWord {

  private OneWord() {}

  public static InCharge of(Device device, SiteAuthority site, Workload workload, Instant now) {
    return of(AuthorityFacts.of(device, site), workload, now);
  }

  static InCharge of(AuthorityFacts facts, Workload workload, Instant now) {
    return switch (new Division(facts, SharedWork.day(now)).of(workload).effective()) {
      case Effective.Conflict _ -> InCharge.CONFLICT;
      case Effective.Nobody _ -> InCharge.NOBODY;
      case Effective.Unknown _ -> InCharge.UNKNOWN;
      case Effective.InCharge(_, _, Alignment.CatchingUp _) -> InCharge.CATCHING_UP;
      case Effective.InCharge(_, _, Alignment.Drifted _) -> InCharge.DRIFTED;
      case Effective.InCharge(var who, _, Alignment.Aligned _) ->
          switch (who.value()) {
            case CONFIGMGR -> InCharge.CONFIGMGR;
            case INTUNE -> isPilot(facts, workload) ? InCharge.PILOT : InCharge.INTUNE;
            case THIRD_PARTY_MDM -> InCharge.THIRD_PARTY_MDM;
          };
    };
  }

  /**
   * With Intune as a member of its own pilot collection, not because a release fixes it, Device
   * configuration takes it along, or there is no client.
   */
  private static boolean isPilot(AuthorityFacts facts, Workload workload) {
    var setting = facts.settings().get(workload);
    return setting != null
        && setting.slider().value() == Slider.PILOT_INTUNE
        && Told.yes(setting.inPilot())
        && facts.fixing(workload) == null
        && Management.of(facts.management()) == ManagementState.CO_MANAGED;
  }
}
