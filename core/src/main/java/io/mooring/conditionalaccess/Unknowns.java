package io.mooring.conditionalaccess;

import io.mooring.cloud.AccessPolicy;
import io.mooring.cloud.AccessPolicy.Choice;
import io.mooring.cloud.AccessPolicy.Control;
import io.mooring.cloud.Word;
import java.util.ArrayList;
import java.util.List;

/** On what a policy rests that no device tells. */
final class Unknowns {

  private Unknowns() {}

  static List<String> of(AccessPolicy policy) {
    var conditions = policy.conditions();
    var unknown = new ArrayList<String>();
    unknown.add("who signs in");
    unknown.add("into which app");
    if (asked(conditions.locations())) {
      unknown.add("from where");
    }
    if (!conditions.clientApps().isEmpty() && !conditions.clientApps().contains("all")) {
      unknown.add("with which kind of client");
    }
    if (conditions.risks()) {
      unknown.add("at which risk");
    }
    var grant = policy.grant();
    if (grant != null) {
      grant.controls().stream()
          .map(Unknowns::demand)
          .filter(s -> !s.isEmpty())
          .forEach(unknown::add);
    }
    return unknown;
  }

  private static boolean asked(Choice choice) {
    return !choice.includes().isEmpty() || !choice.excludes().isEmpty();
  }

  /** What it demands of somebody or something else than the device. */
  private static String demand(Word<Control> control) {
    var meaning = control.meaning();
    if (meaning == null) {
      return "what “" + control.raw() + "” demands";
    }
    return switch (meaning) {
      case BLOCK, COMPLIANT_DEVICE, HYBRID_JOINED_DEVICE -> "";
      case MFA -> "whether they pass multifactor authentication";
      case APPROVED_APP -> "whether the app is an approved one";
      case COMPLIANT_APP -> "whether the app is protected by a policy";
      case PASSWORD_CHANGE -> "whether they change their password";
      case RISK_REMEDIATION -> "whether the risk is remedied";
    };
  }
}
