package io.mooring.lab.graph;

import static io.mooring.lab.graph.Property.named;

import io.mooring.lab.estate.Enrolment.Kind;
import io.mooring.lab.estate.Estate;
import io.mooring.lab.graph.EntraDevices.Joined;
import io.mooring.lab.life.LiveDevice;
import io.mooring.lab.life.LiveSite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All that the tenant has, by the addresses under which Graph shows it. */
final class Tenant {

  private static final String OF_INTUNE = "deviceManagement/";

  private final LiveSite site;
  private final Identities ids;
  private final Rows<Managed> managed;
  private final GraphSet<Managed> managedDevices;
  private final Map<String, GraphSet<?>> sets = new LinkedHashMap<>();
  private final Map<String, GraphSet<?>> betaSets = new LinkedHashMap<>();

  Tenant(LiveSite site, Identities ids) {
    this.site = site;
    this.ids = ids;
    managed = new DeviceRows<>(site, ids.managedDevices(), Tenant::managed, Tenant::place);
    managedDevices =
        new GraphSet<>(
            OF_INTUNE + "managedDevices",
            new ManagedDevices(ids).type(),
            managed,
            Permission.MANAGED_DEVICES);
    ofIntune();
    ofAutopilot();
    ofDirectory();
  }

  Optional<GraphSet<?>> set(String path, Version version) {
    var beta = version == Version.BETA ? betaSets.get(path) : null;
    return Optional.ofNullable(beta == null ? sets.get(path) : beta);
  }

  Optional<Single> single(String path, Version version) {
    return Stream.of(
            new Single(
                OF_INTUNE + "userExperienceAnalyticsOverview",
                Version.V1,
                Permission.MANAGED_DEVICES,
                Analytics::overview))
        .filter(single -> single.context().equals(path) && version.has(single.since()))
        .findFirst();
  }

  private static List<Managed> managed(LiveDevice live) {
    return live.facts().cloud().enrolments().stream()
        .map(enrolment -> new Managed(live, enrolment))
        .toList();
  }

  private static int place(Managed one) {
    return one.enrolment().place();
  }

  /** The managed devices that pass, under an address of their own. */
  private GraphSet<Managed> managedDevices(String context, Predicate<Managed> passes) {
    return new GraphSet<>(
        context, managedDevices.type(), managed.that(passes), Permission.MANAGED_DEVICES);
  }

  private void add(GraphSet<?> set) {
    sets.put(set.context(), set);
  }

  private void ofIntune() {
    add(managedDevices);
    var coManaged = OF_INTUNE + "comanagedDevices";
    betaSets.put(coManaged, managedDevices(coManaged, one -> one.is(Kind.CO_MANAGED)));
    add(detectedApps());
    add(
        new GraphSet<>(
            OF_INTUNE + "userExperienceAnalyticsDeviceScores",
            Analytics.devices(ids),
            managed.that(Analytics::measured),
            Permission.MANAGED_DEVICES));
    add(
        new GraphSet<>(
            OF_INTUNE + "userExperienceAnalyticsModelScores",
            Analytics.models(),
            Rows.of(
                () -> Analytics.modelsOf(all().filter(Analytics::measured)), Analytics.Model::id),
            Permission.MANAGED_DEVICES));
    add(
        new GraphSet<>(
            OF_INTUNE + "deviceCompliancePolicies",
            Policies.compliance(),
            Rows.of(() -> Policies.COMPLIANCE, Policies.Compliance::id),
            Permission.CONFIGURATION));
    add(
        new GraphSet<>(
            "identity/conditionalAccess/policies",
            ConditionalAccess.type(),
            Rows.of(() -> ConditionalAccess.ALL, ConditionalAccess.type().id()),
            Permission.POLICIES));
  }

  private Stream<Managed> all() {
    return managed.after(Rows.START).map(Rows.Keyed::subject);
  }

  private GraphSet<Apps.Counted> detectedApps() {
    var context = OF_INTUNE + "detectedApps";
    Rows<Apps.Counted> rows = Rows.of(() -> Apps.counted(this::all), Apps.Counted::id);
    return new GraphSet<>(context, Apps.type(), rows, Permission.MANAGED_DEVICES)
        .leading(
            "managedDevices",
            counted -> managedDevices(context + "/managedDevices", counted.app()::on));
  }

  private void ofAutopilot() {
    var rows = new DeviceRows<>(site, ids.autopilot(), Autopilot::of, _ -> 0);
    add(
        new GraphSet<>(
            OF_INTUNE + "windowsAutopilotDeviceIdentities",
            new Autopilot(ids).type(),
            rows,
            Permission.SERVICE_CONFIG));
    var profiles = OF_INTUNE + "windowsAutopilotDeploymentProfiles";
    betaSets.put(
        profiles,
        new GraphSet<>(
            profiles,
            Profile.type(),
            Rows.of(() -> List.of(Profile.values()), Profile.type().id()),
            Permission.SERVICE_CONFIG));
  }

  private void ofDirectory() {
    var people = new People(site, ids);
    add(
        new GraphSet<>("users", people.type(), people, Permission.USERS)
            .paged(GraphSet.DIRECTORY)
            .leading(
                "managedDevices",
                number -> managedDevices("users/managedDevices", one -> belongs(one, number))));
    var devices =
        new DeviceRows<>(
            site, ids.entraObjects(), EntraDevices::of, (Joined one) -> one.object().place());
    add(
        new GraphSet<>("devices", new EntraDevices(ids).type(), devices, Permission.ENTRA_DEVICES)
            .paged(GraphSet.DIRECTORY));
    add(
        new GraphSet<>(
                "organization",
                organization(),
                Rows.of(() -> List.of(Estate.TENANT), id -> id),
                Permission.ORGANIZATION)
            .paged(GraphSet.DIRECTORY));
  }

  private static boolean belongs(Managed one, int person) {
    return one.enrolment().person() != null && one.device().ownerNumber() == person;
  }

  private static EntityType<String> organization() {
    return new EntityType<>(
        "organization",
        id -> id,
        List.of(
            named("id", id -> id),
            named("displayName", _ -> "Contoso"),
            named("tenantType", _ -> "AAD"),
            named("onPremisesSyncEnabled", _ -> true),
            Property.<String>named("mobileDeviceManagementAuthority", _ -> "intune").selected()));
  }
}
