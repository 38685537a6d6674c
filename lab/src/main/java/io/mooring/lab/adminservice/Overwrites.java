package io.mooring.lab.adminservice;

import io.mooring.lab.adminservice.odata.Catalogue;
import io.mooring.lab.adminservice.odata.EntityClass;
import io.mooring.lab.control.ColumnValues;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Checks values that are written over a device's own: the column exists, is no key, and can hold
 * them.
 */
record Overwrites(Catalogue wmi, Catalogue versioned) implements ColumnValues {

  @Override
  public @Nullable Object of(String column, JsonNode value) {
    var having = deviceClasses().stream().filter(type -> type.has(column)).toList();
    if (having.isEmpty() || having.stream().anyMatch(type -> isKey(type, column))) {
      throw new IllegalArgumentException("No class of devices has a free column " + column);
    }
    if (value.isNull()) {
      return null;
    }
    return candidates(value)
        .filter(candidate -> having.stream().anyMatch(type -> type.holds(column, candidate)))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("The column " + column + " does not hold " + value));
  }

  private List<EntityClass<?>> deviceClasses() {
    return Stream.of(wmi, versioned)
        .<EntityClass<?>>flatMap(catalogue -> catalogue.classes().stream())
        .filter(type -> !type.seeks().isEmpty())
        .toList();
  }

  private static boolean isKey(EntityClass<?> type, String column) {
    return type.key().stream().anyMatch(column::equalsIgnoreCase)
        || type.seeks().stream().anyMatch(seek -> seek.column().equalsIgnoreCase(column));
  }

  private static Stream<Object> candidates(JsonNode value) {
    if (value.isBoolean()) {
      return Stream.of(value.asBoolean());
    }
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return Stream.of(value.asLong());
    }
    if (!value.isString()) {
      return Stream.empty();
    }
    var text = value.asString();
    return Stream.concat(time(text), Stream.of(text));
  }

  private static Stream<Object> time(String text) {
    try {
      return Stream.of(Instant.parse(text));
    } catch (DateTimeException _) {
      return Stream.empty();
    }
  }
}
