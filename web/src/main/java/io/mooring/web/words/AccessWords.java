package io.mooring.web.words;

import io.mooring.cloud.AccessPolicy;
import io.mooring.cloud.AccessPolicy.Choice;
import io.mooring.cloud.AccessPolicy.Control;
import io.mooring.cloud.AccessPolicy.Grant;
import io.mooring.cloud.CompliancePolicy;
import io.mooring.cloud.Word;
import io.mooring.conditionalaccess.Answer;
import io.mooring.conditionalaccess.PolicyOnDevice.Demands;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Policies of Conditional Access and of compliance, in words. */
public final class AccessWords {

  private AccessWords() {}

  public static String state(@Nullable Word<AccessPolicy.State> state) {
    var meaning = state == null ? null : state.meaning();
    if (meaning == null) {
      return state == null ? "Not told" : state.raw();
    }
    return switch (meaning) {
      case ENABLED -> "On";
      case DISABLED -> "Off";
      case REPORT_ONLY -> "Report only";
    };
  }

  public static String of(Demands demands) {
    return switch (demands) {
      case NONE -> "Nothing of the device";
      case MET -> "Met";
      case NOT_MET -> "Not met";
      case ANOTHER_WAY -> "Only another way";
      case NOT_KNOWN -> "Not known";
      case BLOCKS -> "Blocks";
    };
  }

  /** Of a policy that may leave the device out. */
  public static String ofSome(Demands demands) {
    return switch (demands) {
      case NONE -> of(demands);
      case MET, NOT_MET, ANOTHER_WAY, NOT_KNOWN, BLOCKS -> "Depends on its filter";
    };
  }

  public static String compliant(Answer answer) {
    return switch (answer.is()) {
      case YES -> "Compliant";
      case NO -> "Not compliant";
      case NOT_KNOWN -> "Compliance not known";
    };
  }

  public static String hybridJoined(Answer answer) {
    return switch (answer.is()) {
      case YES -> "Hybrid joined";
      case NO -> "Not hybrid joined";
      case NOT_KNOWN -> "Join not known";
    };
  }

  /** What it demands, such as {@code Multifactor authentication or compliant device}. */
  public static String demands(@Nullable Grant grant) {
    if (grant == null || grant.controls().isEmpty()) {
      return "Nothing for access";
    }
    var between = "OR".equalsIgnoreCase(grant.operator()) ? " or " : " and ";
    var all = grant.controls().stream().map(AccessWords::of).collect(Collectors.joining(between));
    return all.substring(0, 1).toUpperCase(Locale.ENGLISH) + all.substring(1);
  }

  private static String of(Word<Control> control) {
    var meaning = control.meaning();
    if (meaning == null) {
      return control.raw().isEmpty() ? "?" : control.raw();
    }
    return switch (meaning) {
      case BLOCK -> "block";
      case MFA -> "multifactor authentication";
      case COMPLIANT_DEVICE -> "compliant device";
      case HYBRID_JOINED_DEVICE -> "hybrid joined device";
      case APPROVED_APP -> "approved app";
      case COMPLIANT_APP -> "app under a protection policy";
      case PASSWORD_CHANGE -> "password change";
      case RISK_REMEDIATION -> "remedied risk";
    };
  }

  /** Platforms and filter, as the policy has them. */
  public static String devices(AccessPolicy.Conditions conditions) {
    var parts = new ArrayList<String>();
    parts.add(platforms(conditions.platforms()));
    var filter = conditions.devices();
    if (filter != null) {
      parts.add("filter (%s): %s".formatted(filter.mode(), filter.rule()));
    }
    return String.join("; ", parts);
  }

  private static String platforms(Choice platforms) {
    var includes =
        platforms.includes().isEmpty() || platforms.includes().contains("all")
            ? "Any platform"
            : named(platforms.includes());
    return platforms.excludes().isEmpty()
        ? includes
        : includes + ", not " + named(platforms.excludes());
  }

  private static String named(Collection<String> platforms) {
    return platforms.stream().map(GraphWords::platform).collect(Collectors.joining(", "));
  }

  /** Steps against a device that is not compliant. */
  public static String steps(CompliancePolicy policy) {
    return policy.steps().isEmpty()
        ? "—"
        : policy.steps().stream().map(AccessWords::step).collect(Collectors.joining(", "));
  }

  private static String step(CompliancePolicy.Step step) {
    var hours = step.graceHours();
    return hours == null || hours == 0
        ? step.action() + " at once"
        : step.action() + " after " + Numbers.count(hours, "hour", "hours");
  }

  /** Whether it is assigned to anybody. */
  public static String assigned(@Nullable Boolean assigned) {
    if (assigned == null) {
      return "Not told";
    }
    return assigned ? "Assigned" : "Assigned to nobody";
  }
}
