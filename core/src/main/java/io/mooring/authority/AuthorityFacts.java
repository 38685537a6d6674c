package io.mooring.authority;

import static io.mooring.wire.Column.IS_CLIENT;

import io.mooring.device.Device;
import io.mooring.device.ManagementFacts;
import io.mooring.device.Told;
import io.mooring.site.SiteVersion;
import io.mooring.wire.Column;
import io.mooring.wire.Moment;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
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

  private static final Set<Column> CONTACTS =
      Set.of(Column.LAST_ACTIVE, Column.LAST_POLICY_REQUEST, Column.LAST_HEARTBEAT);

  public AuthorityFacts {
    settings = Map.copyOf(settings);
    plan = Map.copyOf(plan);
  }

  /**
   * What the sites and Intune say.
   *
   * @param site the one that speaks first for the device
   */
  public static AuthorityFacts of(Device device, SiteAuthority site) {
    var main = device.main();
    var version =
        site.release().map(known -> new Told<>(known, main.siteName(), main.asOf(IS_CLIENT)));
    return new AuthorityFacts(
        ManagementFacts.of(device),
        version.orElse(null),
        flags(device).orElse(null),
        withIntune(device).orElse(null),
        site.settings(ToldCollections.of(device)),
        Map.of());
  }

  /**
   * A client's report is as old as the last sign of its life, however often the site repeats it;
   * nothing before the first.
   */
  private static Optional<Told<ReportedFlags>> flags(Device device) {
    var contact =
        CONTACTS.stream()
            .flatMap(column -> device.instant(column).stream())
            .max(Comparator.naturalOrder());
    return device
        .liveFact(Column.CO_MANAGEMENT_FLAGS)
        .flatMap(fact ->
            contact.map(at -> new Told<>(ReportedFlags.parse(fact.value()), fact.source(), at)));
  }

  /** As old as the last sync; nothing before the first, nor unless Intune tells of all seven. */
  private static Optional<Told<Set<Workload>>> withIntune(Device device) {
    var synced = device.liveFact(Column.INTUNE_LAST_SYNC).map(fact -> Moment.parse(fact.value()));
    return device
        .liveFact(Column.INTUNE_WORKLOADS)
        .flatMap(fact ->
            ToldWorkloads.parse(fact.value())
                .all()
                .flatMap(all -> synced.map(at -> new Told<>(all, fact.source(), at))));
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
