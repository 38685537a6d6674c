package io.mooring.lab.labelled;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A record as its source tells it.
 *
 * @param computer the number of the computer that it is truly of
 */
public record LabelledRecord(int computer, Map<Field, String> values) {

  private static final Pattern BREAK = Pattern.compile("[\\t\\r\\n]");

  public LabelledRecord {
    values = Map.copyOf(values);
  }

  /** Its values with tabs between them, without the truth. */
  public String line() {
    return Arrays.stream(Field.values())
        .map(field -> BREAK.matcher(values.getOrDefault(field, "")).replaceAll(" "))
        .collect(Collectors.joining("\t"));
  }
}
