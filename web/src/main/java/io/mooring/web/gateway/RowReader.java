package io.mooring.web.gateway;

import io.mooring.wire.Batch;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads one row however odd it is, so that it is set aside by itself and the rest of its batch goes
 * through. A value that is null is as good as absent.
 */
final class RowReader extends ValueDeserializer<Batch.Row> {

  /** No device has it: the row will be set aside. */
  private static final long NO_ID = 0;

  @Override
  public Batch.Row deserialize(JsonParser parser, DeserializationContext context) {
    JsonNode row = context.readTree(parser);
    var id = row.path("id");
    return new Batch.Row(
        id.canConvertToLong() && id.isIntegralNumber() ? id.asLong() : NO_ID,
        values(row.path("full")),
        values(row.path("hot")));
  }

  @Override
  public Batch.Row getNullValue(DeserializationContext context) {
    return new Batch.Row(NO_ID, null, null);
  }

  private static @Nullable Map<String, String> values(JsonNode group) {
    if (!group.isObject()) {
      return null;
    }
    var values = new HashMap<String, String>();
    group
        .properties()
        .forEach(entry -> {
          var value = entry.getValue();
          if (!value.isNull()) {
            values.put(entry.getKey(), value.isValueNode() ? value.asString() : value.toString());
          }
        });
    return values;
  }
}
