package io.mooring.web.devices;

import io.mooring.analytics.Analytics.Scored;
import io.mooring.cloud.Score;
import io.mooring.device.Fact;
import io.mooring.web.words.ScoreWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A device's scores of Endpoint analytics as a page shows them. */
record ScoreLines(Scored scored) {

  List<FactLine> lines() {
    var scores = scored.scores();
    return List.of(
        line("Health", ScoreWords.health(scores.health())),
        line("Endpoint analytics score", scores.overall()),
        line("Startup performance", scores.startup()),
        line("App reliability", scores.apps()),
        line("Work from anywhere", scores.workFromAnywhere()),
        line("Battery health", scores.battery()));
  }

  private FactLine line(String label, @Nullable Score score) {
    return line(label, ScoreWords.of(score));
  }

  private FactLine line(String label, String value) {
    return new FactLine(label, value, new Fact(value, "Intune", scored.at()), false, false);
  }
}
