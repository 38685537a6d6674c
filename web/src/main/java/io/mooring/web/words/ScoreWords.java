package io.mooring.web.words;

import io.mooring.cloud.DeviceScores.Health;
import io.mooring.cloud.Insight;
import io.mooring.cloud.Score;
import io.mooring.cloud.Word;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Scores and insights of Endpoint analytics, in words. */
public final class ScoreWords {

  private ScoreWords() {}

  /** {@code 57.5 of 100}; −1 is not available. */
  public static String of(@Nullable Score score) {
    return switch (score) {
      case null -> "Not told";
      case Score.NotAvailable() -> "Not available";
      case Score.Points(var value) -> number(value) + " of 100";
    };
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? Numbers.grouped(Math.round(value))
        : String.format(Locale.ENGLISH, "%.1f", value);
  }

  public static String health(@Nullable Word<Health> health) {
    return health == null ? "Not told" : health(health.raw());
  }

  /** As Graph spells it. */
  public static String health(String raw) {
    var meaning = Word.of(raw, Health.class).meaning();
    if (meaning == null) {
      return "unknown".equals(raw) ? "Not known" : raw;
    }
    return switch (meaning) {
      case INSUFFICIENT_DATA -> "Insufficient data";
      case NEEDS_ATTENTION -> "Needs attention";
      case MEETING_GOALS -> "Meeting goals";
    };
  }

  public static String severity(@Nullable Word<Insight.Severity> severity) {
    var meaning = severity == null ? null : severity.meaning();
    if (meaning == null) {
      return severity == null ? "Not told" : severity.raw();
    }
    return switch (meaning) {
      case NONE -> "None";
      case INFORMATIONAL -> "Information";
      case WARNING -> "Warning";
      case ERROR -> "Error";
    };
  }

  /** The numbers of its sentence, which Graph does not tell. */
  public static String values(Insight insight) {
    return insight.values().isEmpty()
        ? "—"
        : insight.values().stream().map(ScoreWords::number).collect(Collectors.joining(", "));
  }
}
