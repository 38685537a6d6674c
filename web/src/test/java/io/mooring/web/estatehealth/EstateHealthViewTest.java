package io.mooring.web.estatehealth;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import io.mooring.SampleEstate;
import io.mooring.access.SamplePeople;
import io.mooring.cloud.DeviceScores;
import io.mooring.cloud.DeviceScores.Health;
import io.mooring.cloud.Insight;
import io.mooring.cloud.ModelScores;
import io.mooring.cloud.Score;
import io.mooring.cloud.Word;
import io.mooring.subject.Subject;
import io.mooring.web.shell.OnStage;
import java.util.List;
import org.junit.jupiter.api.Test;

class EstateHealthViewTest extends OnStage {

  @Test
  void everyNumberOpensWhatItCounts() {
    estate().device(SampleEstate.FIRST_ID, "PC-1");
    signedInAs(SamplePeople.READER);
    cloud.scores.put(
        cloud.read(person, Subject.DEVICE_SCORES),
        List.of(
            scores("LOW", new Score.Points(12)),
            scores("NONE", new Score.NotAvailable()),
            scores("LOWEST", new Score.Points(3.5))));

    open("estate-health", EstateHealthView.class);
    assertThat(page()).contains("Client: Active", "Contoso HQ");
    assertThat(find(Anchor.class).withText("1 device").all())
        .extracting(Anchor::getHref)
        .contains("devices?client=active", "devices?presence=online");
    var link = find(Anchor.class).withText("3 devices").single().getHref();
    var view = open(link, EstateHealthView.class);

    assertThat(text(view.scores.devices))
        .containsSubsequence("LOWEST", "3.5 of 100", "LOW", "12 of 100", "NONE", "Not available")
        .contains("3 of 3");
  }

  @Test
  void modelsAndInsightsStandThereTheWorstFirst() {
    signedInAs(SamplePeople.READER);
    cloud.read(person, Subject.DEVICE_SCORES);
    cloud.models.put(
        cloud.read(person, Subject.MODEL_SCORES), List.of(model("A", 80), model("B", 20)));
    cloud.insights.put(
        cloud.read(person, Subject.INSIGHTS),
        List.of(insight("fine", Insight.Severity.NONE), insight("slow", Insight.Severity.ERROR)));

    navigate("estate-health", EstateHealthView.class);

    assertThat(page())
        .containsSubsequence("LENOVO B", "7", "20 of 100", "LENOVO A")
        .containsSubsequence("Error: slow, about boot score (numbers: 12)", "None: fine");
  }

  private static DeviceScores scores(String name, Score overall) {
    var health = new Word<>("needsAttention", Health.NEEDS_ATTENTION);
    return new DeviceScores(
        "id-" + name, name, "LENOVO", "21HD", health, overall, null, null, null, null);
  }

  private static ModelScores model(String name, double overall) {
    var score = new Score.Points(overall);
    return new ModelScores("m-" + name, "LENOVO", name, 7L, null, score, null, null, null, null);
  }

  private static Insight insight(String id, Insight.Severity severity) {
    return new Insight(id, "BootScore", new Word<>(severity.spelling(), severity), List.of(12.0));
  }
}
