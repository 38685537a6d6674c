package io.mooring.lab.graph;

import static io.mooring.lab.graph.Property.named;

import io.mooring.lab.estate.Guids;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tenant's conditional access policies: one for each condition that a device can meet. */
record ConditionalAccess(
    int number,
    String title,
    String state,
    List<String> controls,
    List<String> platforms,
    @Nullable String deviceRule) {

  private static final Guids IDS = new Guids(0, "conditionalAccess");
  private static final String MADE = "2025-02-01T08:00:00Z";
  private static final List<String> WINDOWS = List.of("windows");

  static final List<ConditionalAccess> ALL =
      List.of(
          policy(
              1,
              "Office 365 needs a compliant or hybrid joined PC",
              "enabled",
              List.of("compliantDevice", "domainJoinedDevice"),
              WINDOWS,
              null),
          policy(
              2,
              "Every app needs a compliant device",
              "enabled",
              List.of("compliantDevice"),
              List.of("all"),
              null),
          policy(
              3, "Everybody signs in with two factors", "enabled", List.of("mfa"), List.of(), null),
          policy(
              4,
              "Personal PCs are kept out",
              "enabled",
              List.of("block"),
              WINDOWS,
              "device.deviceOwnership -eq \"Personal\""),
          policy(
              5,
              "Compliant devices everywhere (trial)",
              "enabledForReportingButNotEnforced",
              List.of("compliantDevice"),
              List.of("all"),
              null),
          policy(
              6,
              "Old: hybrid joined only",
              "disabled",
              List.of("domainJoinedDevice"),
              WINDOWS,
              null));

  private static ConditionalAccess policy(
      int number,
      String title,
      String state,
      List<String> controls,
      List<String> platforms,
      @Nullable String deviceRule) {
    return new ConditionalAccess(number, title, state, controls, platforms, deviceRule);
  }

  private String id() {
    return IDS.of(number);
  }

  static EntityType<ConditionalAccess> type() {
    return new EntityType<>(
        "conditionalAccessPolicy",
        ConditionalAccess::id,
        List.of(
            named("id", ConditionalAccess::id),
            named("templateId", _ -> null),
            named("displayName", ConditionalAccess::title),
            named("createdDateTime", _ -> MADE),
            named("modifiedDateTime", _ -> null),
            named("state", ConditionalAccess::state),
            named("conditions", ConditionalAccess::conditions),
            named("grantControls", ConditionalAccess::grant),
            named("sessionControls", _ -> null)));
  }

  private Map<String, @Nullable Object> conditions() {
    return Fields.of(
        "userRiskLevels", List.of(),
        "signInRiskLevels", List.of(),
        "clientAppTypes", List.of("all"),
        "servicePrincipalRiskLevels", List.of(),
        "platforms", platforms.isEmpty() ? null : platformsJson(),
        "locations", null,
        "clientApplications", null,
        "devices", deviceRule == null ? null : devicesJson(deviceRule),
        "applications", applications(),
        "users", users());
  }

  private Map<String, @Nullable Object> platformsJson() {
    return Fields.of("includePlatforms", platforms, "excludePlatforms", List.of());
  }

  private static Map<String, @Nullable Object> devicesJson(String rule) {
    return Fields.of("deviceFilter", Fields.of("mode", "include", "rule", rule));
  }

  private Map<String, @Nullable Object> applications() {
    return Fields.of(
        "includeApplications", List.of(number == 1 ? "Office365" : "All"),
        "excludeApplications", List.of(),
        "includeUserActions", List.of(),
        "includeAuthenticationContextClassReferences", List.of(),
        "applicationFilter", null);
  }

  private static Map<String, @Nullable Object> users() {
    return Fields.of(
        "includeUsers", List.of("All"),
        "excludeUsers", List.of(),
        "includeGroups", List.of(),
        "excludeGroups", List.of(),
        "includeRoles", List.of(),
        "excludeRoles", List.of(),
        "includeGuestsOrExternalUsers", null,
        "excludeGuestsOrExternalUsers", null);
  }

  private Map<String, @Nullable Object> grant() {
    return Fields.of(
        "operator",
        "OR",
        "builtInControls",
        controls,
        "customAuthenticationFactors",
        List.of(),
        "termsOfUse",
        List.of(),
        "authenticationStrength",
        null);
  }
}
