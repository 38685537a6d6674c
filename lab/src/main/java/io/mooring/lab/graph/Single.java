package io.mooring.lab.graph;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An address with one object behind it that belongs to no set. */
record Single(
    String context,
    Version since,
    Permission permission,
    Supplier<Map<String, @Nullable Object>> object) {

  Reply reply(Call call) {
    return of(call.context(context), object.get());
  }

  /** A list as {@code value}, or the object's own members. */
  static Reply of(String context, Object value) {
    return Reply.json(json -> {
      json.writeStartObject();
      json.writeStringProperty("@odata.context", context);
      var members = value instanceof List<?> list ? Map.of("value", list) : (Map<?, ?>) value;
      members.forEach((name, member) -> {
        json.writeName(String.valueOf(name));
        Values.write(json, member);
      });
      json.writeEndObject();
    });
  }
}
