package io.mooring.authority;

import static io.mooring.authority.Authority.CONFIGMGR;
import static io.mooring.authority.Authority.INTUNE;
import static io.mooring.authority.Workload.DEVICE_CONFIGURATION;

import io.mooring.authority.Reason.Rule;
import java.util.List;

/** What a co-managed device's site is set to: slider, pilot collection, and what follows along. */
record SiteSettings(AuthorityFacts facts) {

  static final Reason FIXED =
      new Reason(Rule.FIXED, "Since release 2403 of ConfigMgr it is fixed to Intune.");
  static final Reason DRAGGED =
      new Reason(Rule.DRAGGED, "Device configuration is with Intune and takes it along.");

  static final Resolved NO_VERSION =
      Resolved.unknown(
          Rule.FIXED, "Release 2403 fixes it to Intune, and the site's version is not known.");

  Resolved of(Workload workload) {
    var version = facts.fixing(workload);
    if (version != null) {
      return new Resolved(new Claim.Known(version.saying(INTUNE)), null, List.of(FIXED));
    }
    var own = own(workload);
    return Workload.DRAGGED.contains(workload) && !own.claim().names(INTUNE)
        ? dragged(workload, own)
        : own;
  }

  private Resolved dragged(Workload workload, Resolved own) {
    var along = own(DEVICE_CONFIGURATION);
    if (along.claim().names(INTUNE)) {
      return new Resolved(along.claim(), along.since(), List.of(DRAGGED));
    }
    if (facts.lacksVersion(workload)) {
      return NO_VERSION;
    }
    var open = own.claim().names(CONFIGMGR) && !along.claim().names(CONFIGMGR);
    return open
        ? Resolved.unknown(
            Rule.DRAGGED, "What Device configuration is set to is not known: it takes this along.")
        : own;
  }

  private Resolved own(Workload workload) {
    var setting = facts.settings().get(workload);
    if (setting == null) {
      return Resolved.unknown(Rule.SLIDER, "Nobody has said where the site's slider stands.");
    }
    return switch (setting.slider().value()) {
      case CONFIGMGR -> slider(setting, CONFIGMGR, "The slider stands at ConfigMgr.");
      case INTUNE -> slider(setting, INTUNE, "The slider stands at Intune.");
      case PILOT_INTUNE -> pilot(setting);
    };
  }

  private static Resolved slider(Setting setting, Authority authority, String sentence) {
    return new Resolved(
        new Claim.Known(setting.slider().saying(authority)),
        setting.since(),
        List.of(new Reason(Rule.SLIDER, sentence)));
  }

  private static Resolved pilot(Setting setting) {
    var member = setting.inPilot();
    var slider = new Reason(Rule.SLIDER, "The slider stands at Pilot Intune.");
    if (member == null) {
      var why = "Whether it is in the pilot collection is not known.";
      return new Resolved(
          new Claim.Unknown(why), null, List.of(slider, new Reason(Rule.PILOT, why)));
    }
    var who = setting.slider().saying(member.value() ? INTUNE : CONFIGMGR);
    var sentence = "It is " + (member.value() ? "" : "not ") + "in the pilot collection.";
    return new Resolved(
        new Claim.Known(who), setting.since(), List.of(slider, new Reason(Rule.PILOT, sentence)));
  }
}
