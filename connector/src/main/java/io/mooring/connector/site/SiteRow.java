package io.mooring.connector.site;

import io.mooring.wire.PlainText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One row as the site gave it. Property names are found whatever their case: the same key is {@code
 * ResourceId} in one class and {@code ResourceID} in another.
 */
public final class SiteRow {

  private final Map<String, JsonNode> values;

  /** Names that rows of the same list have, here without a value. */
  private final Set<String> empty;

  public SiteRow(JsonNode row) {
    this(valuesOf(row), Set.of());
  }

  /**
   * @param values without those that are null
   * @param empty names as the list has them, whose absence needs no look in any case
   */
  SiteRow(Map<String, JsonNode> values, Set<String> empty) {
    this.values = values;
    this.empty = empty;
  }

  private static Map<String, JsonNode> valuesOf(JsonNode row) {
    var values = new LinkedHashMap<String, JsonNode>();
    for (var property : row.properties()) {
      if (!property.getValue().isNull()) {
        values.put(property.getKey(), property.getValue());
      }
    }
    return values;
  }

  /** The properties that have a value. */
  public Set<String> names() {
    return Set.copyOf(values.keySet());
  }

  /** The value, or null where the row has none. */
  public @Nullable JsonNode get(String property) {
    var value = values.get(property);
    return value == null && !empty.contains(property) ? inAnyCase(property) : value;
  }

  private @Nullable JsonNode inAnyCase(String property) {
    for (var value : values.entrySet()) {
      if (value.getKey().equalsIgnoreCase(property)) {
        return value.getValue();
      }
    }
    return null;
  }

  /** The value as a whole number, where it is one. */
  public OptionalLong number(String property) {
    var value = get(property);
    return value != null && value.isIntegralNumber() && value.canConvertToLong()
        ? OptionalLong.of(value.longValue())
        : OptionalLong.empty();
  }

  /** The value as plain text, or empty where it is absent. */
  public String text(String property) {
    var value = get(property);
    return value == null ? "" : PlainText.of(value.asString(""));
  }

  /** Whether the value says yes: {@code true} or a number other than 0; null when it is neither. */
  public @Nullable Boolean flag(String property) {
    var value = get(property);
    if (value == null) {
      return null;
    }
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    return value.isNumber() ? value.asDouble() != 0 : null;
  }

  public List<JsonNode> values(String property) {
    var value = get(property);
    return value == null ? List.of() : List.copyOf(value.values());
  }
}
