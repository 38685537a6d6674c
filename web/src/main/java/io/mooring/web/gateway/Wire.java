package io.mooring.web.gateway;

import io.mooring.web.problem.Refusal;
import io.mooring.wire.Batch;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Reads and writes what connectors send and get. */
final class Wire {

  /** The wire's own shapes are five deep at most. */
  private static final int DEEPEST = 20;

  private static final JsonMapper JSON = mapper(new RowReader());
  private static final JsonMapper PLAIN = mapper(new PlainRowReader());

  private Wire() {}

  private static JsonMapper mapper(ValueDeserializer<Batch.Row> rows) {
    return JsonMapper.builder(
            JsonFactory.builder()
                .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .build())
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .addModule(new SimpleModule().addDeserializer(Batch.Row.class, rows))
        .build();
  }

  static <T extends Record> T read(byte[] body, Class<T> type) {
    try {
      var value = type == Batch.class ? batch(body, type) : JSON.readValue(body, type);
      complete(Objects.requireNonNull(value, "null"));
      return value;
    } catch (JacksonException | NullPointerException e) {
      throw Refusal.unprocessable("The body is not the JSON that this call takes.");
    }
  }

  private static <T> T batch(byte[] body, Class<T> type) {
    try {
      return plain(body, type);
    } catch (JacksonException odd) {
      return JSON.readValue(body, type);
    }
  }

  /**
   * By the reader of plain rows alone.
   *
   * @throws JacksonException where a row is odd
   */
  static <T> T plain(byte[] body, Class<T> type) {
    return PLAIN.readValue(body, type);
  }

  static String write(Object value) {
    return JSON.writeValueAsString(value);
  }

  /** JSON knows no {@code @Nullable}: what a wire record promises is looked for here. */
  static void complete(Record value) {
    for (var component : value.getClass().getRecordComponents()) {
      var optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      var held = held(value, component.getAccessor());
      if (held == null && !optional) {
        throw Refusal.unprocessable("The body lacks '" + component.getName() + "'.");
      }
      var inner = held instanceof Map<?, ?> map ? map.values() : held;
      if (inner instanceof Collection<?> several && several.stream().anyMatch(Objects::isNull)) {
        throw Refusal.unprocessable("'" + component.getName() + "' holds a null.");
      }
      if (held instanceof Record part) {
        complete(part);
      }
    }
  }

  private static @Nullable Object held(Record value, java.lang.reflect.Method accessor) {
    try {
      return accessor.invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "A wire record can't be read: " + Arrays.toString(value.getClass().getRecordComponents()),
          e);
    }
  }
}
