package io.mooring.lab.graph;

import io.mooring.lab.estate.Enrolment.Kind;
import io.mooring.lab.estate.Guids;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Endpoint analytics: scores from 0 to 100, -1 where one is not available, and what it advises
 * (Graph reference, section 4).
 */
final class Analytics {

  /** A computer model and how its devices score on average. */
  record Model(String manufacturer, String name, long devices, double startup) {
    String id() {
      return IDS.of((manufacturer + name).hashCode());
    }
  }

  private static final Guids IDS = new Guids(0, "userExperienceAnalytics");
  private static final double NOT_AVAILABLE = -1;

  /** Of fewer devices no mean is told; the number is this estate's own. */
  private static final int FEWEST = 5;

  private Analytics() {}

  /** Whether a device sends what scores are made from. */
  static boolean measured(Managed one) {
    return !one.phone() && !one.enrolment().leftOver() && !one.is(Kind.TENANT_ATTACHED);
  }

  static EntityType<Managed> devices(Identities ids) {
    return new EntityType<>(
        "userExperienceAnalyticsDeviceScores",
        one -> ids.managedDevice(one.enrolment()),
        List.of(
            of("id", one -> ids.managedDevice(one.enrolment())),
            of("deviceName", one -> one.enrolment().name()),
            of("manufacturer", Managed::manufacturer),
            of("model", Managed::model),
            of("endpointAnalyticsScore", Analytics::whole),
            of("startupPerformanceScore", Analytics::startup),
            of("appReliabilityScore", one -> score(one, "apps", 0.1)),
            of("workFromAnywhereScore", one -> score(one, "anywhere", 0.02)),
            of("batteryHealthScore", one -> one.laptop() ? score(one, "battery", 0.1) : -1.0),
            of("healthStatus", one -> health(whole(one)))));
  }

  private static Property<Managed> of(String name, Function<Managed, @Nullable Object> value) {
    return Property.named(name, value);
  }

  private static double startup(Managed one) {
    return score(one, "startup", 0.05);
  }

  private static double whole(Managed one) {
    var known =
        Stream.of(startup(one), score(one, "apps", 0.1), score(one, "anywhere", 0.02))
            .filter(score -> score != NOT_AVAILABLE)
            .mapToDouble(Double::doubleValue);
    return Math.floor(known.average().orElse(NOT_AVAILABLE));
  }

  private static double score(Managed one, String of, double missing) {
    var luck = one.enrolment().luck("score " + of);
    var never = one.lastSync() == null;
    return never || luck < missing ? NOT_AVAILABLE : Math.floor(30 + 70 * Math.sqrt(luck));
  }

  private static String health(double score) {
    if (score == NOT_AVAILABLE) {
      return "insufficientData";
    }
    return score < 50 ? "needsAttention" : "meetingGoals";
  }

  static EntityType<Model> models() {
    return new EntityType<>(
        "userExperienceAnalyticsModelScores",
        Model::id,
        List.of(
            Property.named("id", Model::id),
            Property.named("manufacturer", Model::manufacturer),
            Property.named("model", Model::name),
            Property.named("modelDeviceCount", Model::devices),
            Property.named("endpointAnalyticsScore", Model::startup),
            Property.named("startupPerformanceScore", Model::startup),
            Property.named("appReliabilityScore", _ -> NOT_AVAILABLE),
            Property.named("workFromAnywhereScore", _ -> NOT_AVAILABLE),
            Property.named("batteryHealthScore", _ -> NOT_AVAILABLE),
            Property.named("healthStatus", model -> health(model.startup()))));
  }

  /** The models of all devices, with the mean of their starts; of a few devices nothing is told. */
  static List<Model> modelsOf(Stream<Managed> devices) {
    var sums = new TreeMap<String, double[]>();
    devices.forEach(one -> {
      var sum = sums.computeIfAbsent(one.manufacturer() + "\t" + one.model(), _ -> new double[3]);
      var score = startup(one);
      sum[0]++;
      sum[1] += score == NOT_AVAILABLE ? 0 : score;
      sum[2] += score == NOT_AVAILABLE ? 0 : 1;
    });
    return sums.entrySet().stream().map(Analytics::model).toList();
  }

  private static Model model(Map.Entry<String, double[]> of) {
    var names = of.getKey().split("\t", 2);
    var sum = of.getValue();
    var mean = sum[2] < FEWEST ? NOT_AVAILABLE : Math.floor(sum[1] / sum[2]);
    return new Model(names[0], names[1], (long) sum[0], mean);
  }

  /** What it advises for the whole tenant. */
  static Map<String, @Nullable Object> overview() {
    return Fields.of(
        "id", IDS.of(1),
        "insights",
            List.of(
                insight("StartupPerformance", "HardDiskDrives", "warning", 12),
                insight("StartupPerformance", "SlowGroupPolicy", "informational", 31),
                insight("WorkFromAnywhere", "NotCloudManaged", "error", 55),
                insight("AppReliability", "CrashingApps", "warning", 4)));
  }

  private static Map<String, @Nullable Object> insight(
      String metric, String id, String severity, double value) {
    return Fields.of(
        "userExperienceAnalyticsMetricId", metric,
        "insightId", id,
        "severity", severity,
        "values",
            List.of(
                Fields.of("@odata.type", "#microsoft.graph.insightValueDouble", "value", value)));
  }
}
