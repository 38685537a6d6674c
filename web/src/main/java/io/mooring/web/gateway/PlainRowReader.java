package io.mooring.web.gateway;

import io.mooring.wire.Batch;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads one row as connectors write it, word by word. Whatever is odd about a row is an error here:
 * then the batch is read anew by {@link RowReader}, which takes any.
 */
final class PlainRowReader extends ValueDeserializer<Batch.Row> {

  /** Most columns that a group has, so that its map never grows. */
  private static final int COLUMNS = 48;

  @Override
  public Batch.Row deserialize(JsonParser parser, DeserializationContext context) {
    expect(parser.currentToken() == JsonToken.START_OBJECT, context);
    Long id = null;
    Map<String, String> full = null;
    Map<String, String> hot = null;
    for (var name = parser.nextName(); name != null; name = parser.nextName()) {
      var token = parser.nextToken();
      switch (name) {
        case "id" -> {
          expect(token == JsonToken.VALUE_NUMBER_INT, context);
          id = parser.getLongValue();
        }
        case "full" -> full = values(parser, token, context);
        case "hot" -> hot = values(parser, token, context);
        default -> parser.skipChildren();
      }
    }
    if (id == null) {
      return context.reportInputMismatch(this, "no id");
    }
    return new Batch.Row(id, full, hot);
  }

  private @Nullable Map<String, String> values(
      JsonParser parser, JsonToken begin, DeserializationContext context) {
    if (begin == JsonToken.VALUE_NULL) {
      return null;
    }
    expect(begin == JsonToken.START_OBJECT, context);
    var values = HashMap.<String, String>newHashMap(COLUMNS);
    for (var name = parser.nextName(); name != null; name = parser.nextName()) {
      if (parser.nextToken() == JsonToken.VALUE_NULL) {
        values.remove(name);
      } else {
        expect(parser.currentToken() == JsonToken.VALUE_STRING, context);
        values.put(name, parser.getString());
      }
    }
    return values;
  }

  private void expect(boolean plain, DeserializationContext context) {
    if (!plain) {
      context.reportInputMismatch(this, "odd");
    }
  }

  @Override
  public Batch.Row getNullValue(DeserializationContext context) {
    return context.reportInputMismatch(this, "no row");
  }
}
