package io.mooring.lab.graph;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes values as Graph's JSON has them. */
final class Values {

  /** A date that never was: these are never null. */
  static final String NEVER = "0001-01-01T00:00:00Z";

  private Values() {}

  static Object date(@Nullable Instant date) {
    return date == null ? NEVER : date;
  }

  static void write(JsonGenerator json, @Nullable Object value) {
    switch (value) {
      case null -> json.writeNull();
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      case Boolean flag -> json.writeBoolean(flag);
      case List<?> members -> array(json, members);
      case Map<?, ?> members -> object(json, members);
      default -> json.writeString(value.toString());
    }
  }

  private static void array(JsonGenerator json, List<?> members) {
    json.writeStartArray();
    members.forEach(member -> write(json, member));
    json.writeEndArray();
  }

  private static void object(JsonGenerator json, Map<?, ?> members) {
    json.writeStartObject();
    members.forEach((name, member) -> {
      json.writeName(String.valueOf(name));
      write(json, member);
    });
    json.writeEndObject();
  }
}
