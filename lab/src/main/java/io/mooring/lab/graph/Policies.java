package io.mooring.lab.graph;

import static io.mooring.lab.graph.Property.named;

import io.mooring.lab.estate.Guids;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compliance policies, what devices made of them, and conditional access. */
final class Policies {

  /** A compliance policy of one platform. */
  record Compliance(int number, String platform, String title, int graceHours) {
    String id() {
      return IDS.of(number);
    }

    boolean concerns(Managed one) {
      return one.judged() && platform.equals(platformOf(one));
    }
  }

  private static final Guids IDS = new Guids(0, "policy");
  private static final String MADE = "2025-01-15T10:00:00Z";

  static final List<Compliance> COMPLIANCE =
      List.of(
          new Compliance(1, "windows10", "Windows: encrypted and up to date", 24),
          new Compliance(2, "windows10", "Windows: Defender", 0),
          new Compliance(3, "ios", "iOS: not jailbroken", 0),
          new Compliance(4, "android", "Android: patch level", 72));

  private Policies() {}

  private static String platformOf(Managed one) {
    return switch (one.operatingSystem()) {
      case "iOS" -> "ios";
      case "Android" -> "android";
      default -> "windows10";
    };
  }

  static EntityType<Compliance> compliance() {
    return new EntityType<>(
        "deviceCompliancePolicy",
        Compliance::id,
        List.of(
            named("@odata.type", one -> "#microsoft.graph." + one.platform() + "CompliancePolicy"),
            named("id", Compliance::id),
            named("createdDateTime", _ -> MADE),
            named("description", _ -> null),
            named("lastModifiedDateTime", _ -> MADE),
            named("displayName", Compliance::title),
            named("version", Compliance::number),
            Property.<Compliance>named("assignments", Policies::assignments).expanded(),
            Property.<Compliance>named("scheduledActionsForRule", Policies::actions).expanded()));
  }

  private static Object assignments(Compliance one) {
    var target = Fields.of("@odata.type", "#microsoft.graph.allDevicesAssignmentTarget");
    return List.of(
        Fields.of("id", one.id() + "_adadadad-808e-44e2-905a-0b7873a8a531", "target", target));
  }

  private static Object actions(Compliance one) {
    var block =
        Fields.of(
            "id", one.id(),
            "gracePeriodHours", one.graceHours(),
            "actionType", "block",
            "notificationTemplateId", "00000000-0000-0000-0000-000000000000",
            "notificationMessageCCList", List.of());
    return List.of(
        Fields.of(
            "id", one.id(),
            "ruleName", null,
            "scheduledActionConfigurations", List.of(block)));
  }

  /** The state of each policy on a device. */
  static List<Map<String, @Nullable Object>> states(Managed one) {
    return COMPLIANCE.stream()
        .filter(policy -> policy.concerns(one))
        .map(policy -> state(policy, one))
        .toList();
  }

  private static Map<String, @Nullable Object> state(Compliance policy, Managed one) {
    var failed = policy.number() == 1 && !one.compliant();
    return Fields.of(
        "id", policy.id(),
        "displayName", policy.title(),
        "version", policy.number(),
        "platformType",
            policy.platform().equals("windows10") ? "windows10AndLater" : policy.platform(),
        "state", failed ? "nonCompliant" : "compliant",
        "settingCount", 3,
        "settingStates", List.of());
  }
}
