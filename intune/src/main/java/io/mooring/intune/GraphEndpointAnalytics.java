package io.mooring.intune;

import io.mooring.cloud.Asked;
import io.mooring.cloud.CloudPass;
import io.mooring.cloud.DeviceScores;
import io.mooring.cloud.EndpointAnalytics;
import io.mooring.cloud.Insight;
import io.mooring.cloud.ModelScores;
import io.mooring.cloud.Score;
import io.mooring.intune.graph.Family;
import io.mooring.intune.graph.Graph;
import io.mooring.intune.graph.Item;
import io.mooring.intune.graph.Listing;
import io.mooring.intune.graph.Permission;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Endpoint analytics in Graph's v1.0. */
record GraphEndpointAnalytics(Graph graph) implements EndpointAnalytics {

  @Override
  public CloudPass scores(Consumer<List<DeviceScores>> pages) {
    return graph.read(
        new Listing<>(
            Family.DEVICES,
            Permission.DEVICES,
            graph.v1()::deviceScores,
            graph.v1()::follow,
            new Listing.Count.NotOffered(),
            GraphEndpointAnalytics::scores),
        pages);
  }

  @Override
  public CloudPass models(Consumer<List<ModelScores>> pages) {
    return graph.read(
        new Listing<>(
            Family.DEVICES,
            Permission.DEVICES,
            graph.v1()::modelScores,
            graph.v1()::follow,
            new Listing.Count.NotOffered(),
            GraphEndpointAnalytics::model),
        pages);
  }

  private static ModelScores model(Item item) {
    return new ModelScores(
        item.id(),
        item.text("manufacturer"),
        item.text("model"),
        item.number("modelDeviceCount"),
        item.word("healthStatus", DeviceScores.Health.class),
        score(item, "endpointAnalyticsScore"),
        score(item, "startupPerformanceScore"),
        score(item, "appReliabilityScore"),
        score(item, "workFromAnywhereScore"),
        score(item, "batteryHealthScore"));
  }

  @Override
  public Asked<List<Insight>> insights() {
    return Questions.asked(
        graph.askOne(Family.DEVICES, Permission.DEVICES, graph.v1()::analyticsOverview),
        item -> item.items("insights").stream().flatMap(GraphEndpointAnalytics::insight).toList());
  }

  private static DeviceScores scores(Item item) {
    return new DeviceScores(
        item.id(),
        item.text("deviceName"),
        item.text("manufacturer"),
        item.text("model"),
        item.word("healthStatus", DeviceScores.Health.class),
        score(item, "endpointAnalyticsScore"),
        score(item, "startupPerformanceScore"),
        score(item, "appReliabilityScore"),
        score(item, "workFromAnywhereScore"),
        score(item, "batteryHealthScore"));
  }

  private static @Nullable Score score(Item item, String name) {
    var number = item.decimal(name);
    return number == null ? null : Score.of(number);
  }

  private static Stream<Insight> insight(Item item) {
    var values = item.items("values").stream().map(value -> value.decimal("value"));
    return item.maybe("insightId").stream()
        .map(id ->
            new Insight(
                id,
                item.text("userExperienceAnalyticsMetricId"),
                item.word("severity", Insight.Severity.class),
                values.flatMap(Stream::ofNullable).toList()));
  }
}
