package io.mooring.intune;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.cloud.Asked;
import io.mooring.cloud.DeviceScores;
import io.mooring.cloud.Insight;
import io.mooring.cloud.ModelScores;
import io.mooring.cloud.Score;
import io.mooring.cloud.Word;
import io.mooring.intune.testing.TestGraph;
import io.mooring.intune.testing.TestGraph.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphEndpointAnalyticsTest extends WithGraph {

  @Test
  void minusOneIsNotAvailableAndNoNumberIsNotTold() {
    graph.answer =
        _ ->
            TestGraph.page(
                List.of(
                    """
                    {"id":"s-1","deviceName":"WS-0001","model":"21HD",
                     "healthStatus":"needsAttention","endpointAnalyticsScore":57.5,
                     "startupPerformanceScore":0,"appReliabilityScore":-1,
                     "workFromAnywhereScore":101}\
                    """),
                "");
    var scores = new ArrayList<DeviceScores>();

    var pass = intune.endpointAnalytics().scores(scores::addAll);

    assertThat(pass.trusted()).isTrue();
    assertThat(pass.counted()).isNull();
    assertThat(scores)
        .containsExactly(
            new DeviceScores(
                "s-1",
                "WS-0001",
                null,
                "21HD",
                new Word<>("needsAttention", DeviceScores.Health.NEEDS_ATTENTION),
                new Score.Points(57.5),
                new Score.Points(0),
                new Score.NotAvailable(),
                null,
                null));
  }

  @Test
  void modelsHaveScoresOfTheirOwn() {
    graph.answer =
        _ ->
            TestGraph.page(
                List.of(
                    """
                    {"id":"m-1","manufacturer":"LENOVO","model":"21HD","modelDeviceCount":12,
                     "healthStatus":"new one","endpointAnalyticsScore":80,
                     "batteryHealthScore":-1}\
                    """),
                "");
    var models = new ArrayList<ModelScores>();

    intune.endpointAnalytics().models(models::addAll);

    assertThat(models)
        .containsExactly(
            new ModelScores(
                "m-1",
                "LENOVO",
                "21HD",
                12L,
                new Word<>("new one", null),
                new Score.Points(80),
                null,
                null,
                null,
                new Score.NotAvailable()));
  }

  @Test
  void insightsAreReadBareOrWithinAValue() {
    var bare =
        """
        {"id":"x","insights":[
          {"insightId":"slowBoot","userExperienceAnalyticsMetricId":"BootScore",
           "severity":"warning","values":[{"value":12},{"value":"x"},{"value":3.5}]},
          {"severity":"error"}]}\
        """;
    var insight =
        new Insight(
            "slowBoot",
            "BootScore",
            new Word<>("warning", Insight.Severity.WARNING),
            List.of(12.0, 3.5));

    graph.answer = _ -> Reply.ok(bare);
    assertThat(intune.endpointAnalytics().insights())
        .isEqualTo(new Asked.Found<>(List.of(insight)));
    graph.answer = _ -> Reply.ok("{\"value\":" + bare + "}");
    assertThat(intune.endpointAnalytics().insights())
        .isEqualTo(new Asked.Found<>(List.of(insight)));
  }

  @Test
  void insightsThatMayNotBeReadAreNotAnswered() {
    graph.answer = _ -> Reply.error(403, "Forbidden", Map.of());

    assertThat(intune.endpointAnalytics().insights()).isInstanceOf(Asked.NotAnswered.class);
  }
}
