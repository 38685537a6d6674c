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
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks values that are written over a row's own: the column exists, is no key of devices, and can
 * hold them, unless it is to hold what it cannot.
 */
record Overwrites(Catalogue wmi, Catalogue versioned) implements ColumnValues {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public @Nullable Object ofDevice(String column, JsonNode value, Check check) {
    var having = deviceClasses().stream().filter(type -> type.has(column)).toList();
    if (having.isEmpty() || having.stream().anyMatch(type -> isKey(type, column))) {
      throw new IllegalArgumentException("No class of devices has a free column " + column);
    }
    return checked(having, column, value, check);
  }

  @Override
  public @Nullable Object ofRow(String className, String column, JsonNode value, Check check) {
    var having =
        classes()
            .filter(type -> type.seeks().isEmpty())
            .filter(type -> type.name().equalsIgnoreCase(className) && type.has(column))
            .toList();
    if (having.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no class '%s' without devices and with a column '%s'"
              .formatted(className, column));
    }
    return checked(having, column, value, check);
  }

  private static @Nullable Object checked(
      List<EntityClass<?>> having, String column, JsonNode value, Check check) {
    var plain = JSON.treeToValue(value, Object.class);
    if (value.isNull() || check == Check.RAW) {
      return plain;
    }
    return Stream.concat(time(value), Stream.of(plain))
        .filter(candidate -> having.stream().anyMatch(type -> type.holds(column, candidate)))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("The column " + column + " does not hold " + value));
  }

  private Stream<EntityClass<?>> classes() {
    return Stream.of(wmi, versioned).flatMap(catalogue -> catalogue.classes().stream());
  }

  private List<EntityClass<?>> deviceClasses() {
    var sought = classes().filter(type -> !type.seeks().isEmpty());
    return Stream.<EntityClass<?>>concat(sought, Stream.of(Timeline.EMPTY)).toList();
  }

  private static boolean isKey(EntityClass<?> type, String column) {
    return type.key().stream().anyMatch(column::equalsIgnoreCase)
        || type.seeks().stream().anyMatch(seek -> seek.column().equalsIgnoreCase(column));
  }

  private static Stream<Object> time(JsonNode value) {
    try {
      return value.isString() ? Stream.of(Instant.parse(value.asString())) : Stream.empty();
    } catch (DateTimeException _) {
      return Stream.empty();
    }
  }
}
