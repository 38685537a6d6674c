package io.mooring.authority;

import io.mooring.device.ManagementFacts;
import io.mooring.device.Told;
import io.mooring.site.SiteVersion;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that tells who is in charge of a device's workloads. What no source said is null or
 * left out.
 *
 * @param siteVersion of the site that speaks first for the device
 * @param flags what the client reported, as the site has it
 * @param withIntune the workloads that are with Intune, as Intune has it (Microsoft Graph: {@code
 *     configurationManagerClientEnabledFeatures})
 * @param settings what the site is set to
 * @param plan what our plan wants
 */
public record AuthorityFacts(
    ManagementFacts management,
    @Nullable Told<SiteVersion> siteVersion,
    @Nullable Told<ReportedFlags> flags,
    @Nullable Told<Set<Workload>> withIntune,
    Map<Workload, Setting> settings,
    Map<Workload, Told<Authority>> plan) {

  public AuthorityFacts {
    settings = Map.copyOf(settings);
    plan = Map.copyOf(plan);
  }

  /** The version that fixes this workload to Intune, whatever else is said; null without one. */
  @Nullable Told<SiteVersion> fixing(Workload workload) {
    var version = workload == Workload.RESOURCE_ACCESS ? siteVersion : null;
    return version != null && version.value().resourceAccessIsFixed() ? version : null;
  }

  /** Whether a version that nobody told would decide this workload. */
  boolean lacksVersion(Workload workload) {
    return workload == Workload.RESOURCE_ACCESS && siteVersion == null;
  }
}
