package io.mooring.cloud;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that Endpoint analytics found in the estate (Microsoft:
 * userExperienceAnalyticsInsight).
 *
 * @param metric what it is about
 * @param values the numbers of its sentence, in their order
 */
public record Insight(
    String id, @Nullable String metric, @Nullable Word<Severity> severity, List<Double> values) {

  public Insight {
    values = List.copyOf(values);
  }

  public enum Severity implements Spelled {
    NONE("none"),
    INFORMATIONAL("informational"),
    WARNING("warning"),
    ERROR("error");

    private final String spelling;

    Severity(String spelling) {
      this.spelling = spelling;
    }

    @Override
    public String spelling() {
      return spelling;
    }
  }
}
