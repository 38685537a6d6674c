package io.mooring.analytics;

import io.mooring.cloud.DeviceScores;
import io.mooring.cloud.Insight;
import io.mooring.cloud.ModelScores;
import io.mooring.cloud.Score;
import io.mooring.subject.Labelling;
import io.mooring.subject.Shelf.Label;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How scores and insights are found. */
public final class ScoreLabels {

  static final String ID = "id";
  static final String HEALTH = "health";

  /** What Graph did not say has a label as well, so that all are counted. */
  static final String NOT_TOLD = "unknown";

  /** The lowest score first. */
  public static final Labelling<DeviceScores> DEVICES =
      new Labelling<>(
          DeviceScores.class,
          DeviceScores::id,
          scores -> place(scores.overall(), scores.deviceName()),
          ScoreLabels::labels);

  /** The lowest score first. */
  public static final Labelling<ModelScores> MODELS =
      new Labelling<>(
          ModelScores.class,
          ModelScores::id,
          scores -> place(scores.overall(), scores.model()),
          _ -> Stream.of());

  /** The worst first. */
  public static final Labelling<Insight> INSIGHTS =
      new Labelling<>(Insight.class, Insight::id, ScoreLabels::rank, _ -> Stream.of());

  private ScoreLabels() {}

  private static Stream<Label> labels(DeviceScores scores) {
    var health = scores.health();
    return Stream.of(
        new Label(ID, small(scores.id())),
        new Label(HEALTH, health == null ? NOT_TOLD : health.raw()));
  }

  private static String place(@Nullable Score score, @Nullable String name) {
    var first =
        score instanceof Score.Points(var value)
            ? String.format(Locale.ROOT, "%07.3f", value)
            : "~";
    return first + " " + small(name);
  }

  private static String rank(Insight insight) {
    var severity = insight.severity();
    var meaning = severity == null ? null : severity.meaning();
    return switch (meaning) {
      case ERROR -> "0";
      case WARNING -> "1";
      case INFORMATIONAL -> "2";
      case NONE -> "3";
      case null -> "4";
    };
  }

  static String small(@Nullable String text) {
    return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
  }
}
