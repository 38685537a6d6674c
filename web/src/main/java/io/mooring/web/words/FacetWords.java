package io.mooring.web.words;

import io.mooring.authority.Workload;
import io.mooring.device.EnrolmentStep;
import io.mooring.device.Facet;
import io.mooring.device.InCharge;
import io.mooring.device.ManagementState;
import java.util.Arrays;
import java.util.Locale;

/** What the filters of the device list are called, and their values. */
public final class FacetWords {

  private FacetWords() {}

  public static String title(Facet facet) {
    return switch (facet) {
      case MANAGEMENT_STATE -> "Managed by";
      case MDM -> "MDM";
      case SITE -> "Site";
      case PRESENCE -> "Presence";
      case RELEASE -> "OS";
      case KIND -> "Kind";
      case CLIENT -> "Client";
      case PENDING_RESTART -> "Pending restart";
      case ON_INTERNET -> "On the internet";
      case MISSING -> "Missing";
      case AMBIGUOUS -> "Ambiguous";
      case ENROLMENT -> "Enrolment";
      case COMPLIANCE_POLICIES,
          DEVICE_CONFIGURATION,
          ENDPOINT_PROTECTION,
          RESOURCE_ACCESS,
          CLIENT_APPS,
          OFFICE_CLICK_TO_RUN,
          WINDOWS_UPDATE_POLICIES ->
          Workload.of(facet).title();
    };
  }

  /** The value as a person would say it; one that is not known is shown as it is. */
  public static String value(Facet facet, String value) {
    return switch (facet) {
      case MANAGEMENT_STATE -> management(value);
      case MDM -> mdm(value);
      case SITE, RELEASE -> value;
      case PRESENCE -> capital(value);
      case KIND -> kind(value);
      case CLIENT -> "none".equals(value) ? "No client" : capital(value);
      case PENDING_RESTART, ON_INTERNET, MISSING, AMBIGUOUS -> capital(value);
      case ENROLMENT -> enrolment(value);
      case COMPLIANCE_POLICIES,
          DEVICE_CONFIGURATION,
          ENDPOINT_PROTECTION,
          RESOURCE_ACCESS,
          CLIENT_APPS,
          OFFICE_CLICK_TO_RUN,
          WINDOWS_UPDATE_POLICIES ->
          inCharge(value);
    };
  }

  private static String enrolment(String key) {
    return Arrays.stream(EnrolmentStep.values())
        .filter(step -> step.key().equals(key))
        .findFirst()
        .map(ManagementWords::of)
        .orElse(key);
  }

  private static String mdm(String key) {
    return switch (key) {
      case "intune" -> "Intune";
      case "notNamed" -> "Another, not named";
      case "none" -> "None";
      case "unknown" -> "Not known";
      default -> key;
    };
  }

  private static String inCharge(String key) {
    return Arrays.stream(InCharge.values())
        .filter(word -> word.key().equals(key))
        .findFirst()
        .map(AuthorityWords::of)
        .orElse(key);
  }

  private static String kind(String key) {
    return "domainController".equals(key) ? "Domain controller" : capital(key);
  }

  private static String management(String key) {
    return Arrays.stream(ManagementState.values())
        .filter(state -> state.key().equals(key))
        .findFirst()
        .map(ManagementWords::of)
        .orElse(key);
  }

  private static String capital(String value) {
    return value.isEmpty()
        ? value
        : value.substring(0, 1).toUpperCase(Locale.ENGLISH) + value.substring(1);
  }
}
