package io.mooring.lab.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object in the order in which its members are told. */
final class Fields {

  private Fields() {}

  /** Names and values in turn. */
  static Map<String, @Nullable Object> of(@Nullable Object... members) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    for (var i = 0; i < members.length; i += 2) {
      fields.put(String.valueOf(members[i]), members[i + 1]);
    }
    return Collections.unmodifiableMap(fields);
  }
}
