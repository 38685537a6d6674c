package io.mooring.connector.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads a list as it comes, row by row. What WMI says of every row beside its properties ({@code
 * __PATH}, {@code @odata.etag} and the like) is half of the text, and passed over.
 */
final class RowReader {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** What some row has no value for; most columns of a site are empty in many rows. */
  private final Set<String> empty = new HashSet<>();

  private @Nullable List<SiteRow> rows;
  private @Nullable String nextLink;

  /** Reads a whole body; it may turn out to hold no list. */
  static RowReader read(JsonMapper json, byte[] body) {
    var reader = new RowReader();
    try (var parser = json.createParser(body)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        reader.readList(parser);
      }
      // Whatever follows on the list is no JSON.
      while (parser.nextToken() != null) {
        reader.rows = null;
      }
    }
    return reader;
  }

  /** The rows; null where the body has no array of them. */
  @Nullable List<SiteRow> rows() {
    return rows;
  }

  @Nullable String nextLink() {
    return nextLink;
  }

  private void readList(JsonParser parser) {
    for (var name = parser.nextName(); name != null; name = parser.nextName()) {
      var token = parser.nextToken();
      if (name.equals("value")) {
        rows = token == JsonToken.START_ARRAY ? rowsOf(parser) : null;
      } else if (name.equals("@odata.nextLink")) {
        nextLink = token == JsonToken.VALUE_STRING ? parser.getString() : null;
      }
      // An array that was read is at its end, where there is nothing left to pass over.
      parser.skipChildren();
    }
  }

  private List<SiteRow> rowsOf(JsonParser parser) {
    var rows = new ArrayList<SiteRow>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      rows.add(row(parser));
    }
    return rows;
  }

  private SiteRow row(JsonParser parser) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return new SiteRow(Map.of(), Set.of());
    }
    var values = new HashMap<String, JsonNode>();
    for (var name = parser.nextName(); name != null; name = parser.nextName()) {
      var token = parser.nextToken();
      if (token == JsonToken.VALUE_NULL) {
        empty.add(name);
      } else if (isOfEveryRow(name)) {
        parser.skipChildren();
      } else {
        values.put(name, value(parser, token));
      }
    }
    return new SiteRow(values, empty);
  }

  private static boolean isOfEveryRow(String name) {
    return name.startsWith("__") || name.startsWith("@");
  }

  private static JsonNode value(JsonParser parser, JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> NODES.stringNode(parser.getString());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NUMBER_INT -> whole(parser);
      default -> parser.readValueAsTree();
    };
  }

  private static JsonNode whole(JsonParser parser) {
    return parser.getNumberType() == JsonParser.NumberType.INT
        ? NODES.numberNode(parser.getIntValue())
        : parser.readValueAsTree();
  }
}
