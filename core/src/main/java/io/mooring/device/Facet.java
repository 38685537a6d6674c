package io.mooring.device;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A property of a device by which lists are filtered and counted. */
public enum Facet {
  MANAGEMENT_STATE("managementState"),
  /** The name of a third-party MDM that has it, or as {@link ManagementFacts#mdmKey} has it. */
  MDM("mdm"),
  SITE("site"),
  PRESENCE("presence"),
  RELEASE("os"),
  KIND("kind"),
  CLIENT("client"),
  PENDING_RESTART("pendingRestart"),
  ON_INTERNET("onInternet"),
  MISSING("missing"),
  /** Whether it cannot be told for certain which computer it is. */
  AMBIGUOUS("ambiguous"),
  ENROLMENT("enrolment"),
  /** Who is in charge of this workload, as of the six that follow. */
  COMPLIANCE_POLICIES("compliancePolicies"),
  DEVICE_CONFIGURATION("deviceConfiguration"),
  ENDPOINT_PROTECTION("endpointProtection"),
  RESOURCE_ACCESS("resourceAccess"),
  CLIENT_APPS("clientApps"),
  OFFICE_CLICK_TO_RUN("officeClickToRun"),
  WINDOWS_UPDATE_POLICIES("windowsUpdatePolicies");

  /** Those that ask who is in charge of a workload, see {@link InCharge}. */
  public static final Set<Facet> WORKLOADS =
      Collections.unmodifiableSet(EnumSet.range(COMPLIANCE_POLICIES, WINDOWS_UPDATE_POLICIES));

  private final String key;

  Facet(String key) {
    this.key = key;
  }

  /** The name in addresses, in the API and in a filter's text. */
  public String key() {
    return key;
  }

  public static Optional<Facet> ofKey(String key) {
    return Arrays.stream(values()).filter(facet -> facet.key.equals(key)).findFirst();
  }

  /** Whether it asks who is in charge of a workload. */
  public boolean isWorkload() {
    return WORKLOADS.contains(this);
  }

  /** Whether a device can have this value; MDMs, sites and releases are as many as there are. */
  public boolean knows(String value) {
    return switch (this) {
      case MANAGEMENT_STATE ->
          Arrays.stream(ManagementState.values()).anyMatch(state -> state.key().equals(value));
      case PRESENCE ->
          Arrays.stream(Presence.State.values()).anyMatch(state -> state.key().equals(value));
      case KIND -> Arrays.stream(DeviceKind.values()).anyMatch(kind -> kind.key().equals(value));
      case CLIENT ->
          Arrays.stream(DeviceSummary.Client.values())
              .anyMatch(client -> client.key().equals(value));
      case PENDING_RESTART, ON_INTERNET, MISSING, AMBIGUOUS ->
          "yes".equals(value) || "no".equals(value);
      case ENROLMENT ->
          Arrays.stream(EnrolmentStep.values()).anyMatch(step -> step.key().equals(value));
      case MDM, SITE, RELEASE -> true;
      case COMPLIANCE_POLICIES,
          DEVICE_CONFIGURATION,
          ENDPOINT_PROTECTION,
          RESOURCE_ACCESS,
          CLIENT_APPS,
          OFFICE_CLICK_TO_RUN,
          WINDOWS_UPDATE_POLICIES ->
          Arrays.stream(InCharge.values()).anyMatch(word -> word.key().equals(value));
    };
  }

  /**
   * A device's value of this facet; flags are {@code yes} and {@code no}.
   *
   * @throws IllegalArgumentException for a workload: a summary does not tell who is in charge of it
   */
  public String of(DeviceSummary device) {
    return switch (this) {
      case MANAGEMENT_STATE -> device.managementState().key();
      case MDM -> device.managed().mdm();
      case SITE -> device.site();
      case PRESENCE -> device.presence().state().name().toLowerCase(Locale.ROOT);
      case RELEASE -> device.software().release();
      case KIND -> device.hardware().kind().key();
      case CLIENT -> device.software().client().name().toLowerCase(Locale.ROOT);
      case PENDING_RESTART -> yesNo(device.software().pendingRestart());
      case ON_INTERNET -> yesNo(device.hardware().onInternet());
      case MISSING -> yesNo(device.missing());
      case AMBIGUOUS -> yesNo(device.ambiguous());
      case ENROLMENT -> device.software().enrolment().key();
      case COMPLIANCE_POLICIES,
          DEVICE_CONFIGURATION,
          ENDPOINT_PROTECTION,
          RESOURCE_ACCESS,
          CLIENT_APPS,
          OFFICE_CLICK_TO_RUN,
          WINDOWS_UPDATE_POLICIES ->
          throw new IllegalArgumentException("No summary tells who is in charge of " + key);
    };
  }

  private static String yesNo(boolean flag) {
    return flag ? "yes" : "no";
  }
}
