package io.mooring.persistence;

import io.mooring.device.SourceRecord;
import io.mooring.reconciliation.Match;
import io.mooring.wire.Batch;
import io.mooring.wire.Column;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is kept as JSON text. */
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<List<String>> LIST = new TypeReference<>() {};

  private Json() {}

  static String of(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  static Map<String, String> texts(String json) {
    return MAPPER.readValue(json, TEXTS);
  }

  static List<String> list(String json) {
    return MAPPER.readValue(json, LIST);
  }

  static Match match(String json) {
    return MAPPER.readValue(json, Match.class);
  }

  static Batch.Row row(String json) {
    return MAPPER.readValue(json, Batch.Row.class);
  }

  static String facts(SourceRecord record) {
    var texts = new HashMap<String, String>();
    record.values().forEach((column, value) -> texts.put(column.key(), value));
    return of(texts);
  }

  /** Columns that this version does not know are left out. */
  static Map<Column, String> facts(String json) {
    var facts = new EnumMap<Column, String>(Column.class);
    texts(json)
        .forEach((key, value) -> Column.ofKey(key).ifPresent(column -> facts.put(column, value)));
    return facts;
  }
}
