package io.mooring.web.gateway;

import io.mooring.access.Secrets;
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

  @Override
  public Batch.Row deserialize(JsonParser parser, DeserializationContext context) {
    JsonNode row = context.readTree(parser);
    return new Batch.Row(id(row), values(row.path("full")), values(row.path("hot")));
  }

  /** Without a number of its own, one that no device has and that is the same the next time. */
  private static long id(JsonNode row) {
    var id = row.path("id");
    return id.isIntegralNumber() && id.canConvertToLong()
        ? id.asLong()
        : -1L - (Long.parseUnsignedLong(Secrets.hash(row.toString()), 0, 16, 16) >>> 1);
  }

  @Override
  public Batch.Row getNullValue(DeserializationContext context) {
    return new Batch.Row(0, null, null);
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
