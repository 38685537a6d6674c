package io.mooring.authority;

import io.mooring.device.ManagementAgent;
import io.mooring.device.ManagementFacts;
import io.mooring.device.Told;
import io.mooring.site.CollectionId;
import io.mooring.site.SiteVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One combination of facts by the words of the decision tables.
 *
 * @param management client, MDM, Intune, other MDM
 * @param settings the workload's slider, Device configuration's
 * @param report what, and how old
 */
record SampleFacts(
    Area area,
    List<String> management,
    List<String> settings,
    List<String> report,
    String version,
    String change) {

  static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  static final List<String> CLIENTS = List.of("yes", "no", "?");
  static final List<String> MDMS = List.of("coManaged", "noPolicy", "policyOnly", "none", "silent");
  static final List<String> INTUNE = List.of("unasked", "stranger", "enrolled");
  static final List<String> OTHER = List.of("yes", "no");
  static final List<String> SLIDERS =
      List.of("configMgr", "pilotMember", "pilotNot", "pilot?", "intune", "?");
  static final List<String> CONFIGURATION = List.of("configMgr", "intune", "?");
  static final List<String> REPORTS =
      List.of("none", "unreadable", "nothing", "own", "configuration");

  /** A past change is of the same day as the report before it, a new one as a fresh report. */
  static final List<String> AGES = List.of("fresh", "old", "before");

  static final List<String> VERSIONS = List.of("2309", "2403", "?");

  private static final Map<String, String> ENROLLED =
      Map.of("coManaged", "yes", "noPolicy", "yes", "silent", "?");
  private static final Map<String, String> POLICY =
      Map.of("coManaged", "yes", "policyOnly", "yes", "silent", "?");
  private static final Map<String, String> PILOTS =
      Map.of("pilotMember", "PS100001", "pilotNot", "PS100002");
  private static final Instant LAST_FRESH = Instant.parse("2026-02-23T00:00:00Z");

  String deviceConfiguration() {
    return settings.getLast();
  }

  String slider() {
    return settings.getFirst();
  }

  AuthorityFacts facts() {
    return new AuthorityFacts(
        managementFacts(),
        version.equals("?") ? null : told(new SiteVersion(version.equals("2309") ? 9_122 : 9_128)),
        flags(),
        null,
        site().settings(told()),
        Map.of());
  }

  private ManagementFacts managementFacts() {
    var mdm = management.get(1);
    return new ManagementFacts(
        flag(management.getFirst()),
        flag(ENROLLED.getOrDefault(mdm, "no")),
        flag(POLICY.getOrDefault(mdm, "no")),
        null,
        agent(),
        management.getLast().equals("yes") ? told("Workspace ONE") : null);
  }

  private @Nullable Told<ManagementAgent> agent() {
    return switch (management.get(2)) {
      case "stranger" -> told(ManagementAgent.NONE);
      case "enrolled" -> told(ManagementAgent.CONFIGMGR_CLIENT_AND_MDM);
      default -> null;
    };
  }

  private @Nullable Told<ReportedFlags> flags() {
    var what = report.getFirst();
    var at = LAST_FRESH.minus(Duration.ofDays(AGES.indexOf(report.getLast())));
    return switch (what) {
      case "none" -> null;
      case "unreadable" -> new Told<>(ReportedFlags.parse("many"), "PS1", at);
      default ->
          new Told<>(CapabilityFlags.of(CapabilityFlags.Base.CURRENT, moved(what)), "PS1", at);
    };
  }

  private Set<Workload> moved(String what) {
    return switch (what) {
      case "own" -> area instanceof Workload workload ? Set.of(workload) : Set.of();
      case "configuration" -> Set.of(Workload.DEVICE_CONFIGURATION);
      default -> Set.of();
    };
  }

  /** What people have said of the site. */
  SiteAuthority site() {
    var sliders = new EnumMap<Workload, AttestedSlider>(Workload.class);
    set(sliders, Workload.DEVICE_CONFIGURATION, deviceConfiguration());
    if (area instanceof Workload workload) {
      sliders.remove(workload);
      set(sliders, workload, slider());
    }
    var number = version.equals("2309") ? "5.00.9122.1000" : "5.00.9128.1000";
    return new SiteAuthority(version.equals("?") ? null : number, sliders);
  }

  /** In which pilot collections the site has said that it is. */
  ToldCollections told() {
    return new ToldCollections(List.of("PS100001", "-PS100002"));
  }

  private void set(Map<Workload, AttestedSlider> sliders, Workload workload, String position) {
    var since = change.equals("new") ? LAST_FRESH : LAST_FRESH.minus(Duration.ofHours(47));
    var slider =
        switch (position) {
          case "configMgr" -> Slider.CONFIGMGR;
          case "intune" -> Slider.INTUNE;
          default -> Slider.PILOT_INTUNE;
        };
    if (!position.equals("?")) {
      var pilot = new CollectionId(PILOTS.getOrDefault(position, "PS100003"));
      sliders.put(workload, new AttestedSlider(slider, pilot, since, "Ada", NOW));
    }
  }

  private static @Nullable Told<Boolean> flag(String word) {
    return word.equals("?") ? null : told(word.equals("yes"));
  }

  private static <T> Told<T> told(T value) {
    return new Told<>(value, "PS1", NOW);
  }
}
