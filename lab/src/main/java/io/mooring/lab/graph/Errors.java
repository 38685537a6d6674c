package io.mooring.lab.graph;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JsonGenerator;

/** Writes the errors of Graph, which name the request by its id and its caller's. */
record Errors(Clock clock) {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

  void write(JsonGenerator json, Refusal refusal, String requestId, String clientId) {
    json.writeStartObject();
    json.writeObjectPropertyStart("error");
    json.writeStringProperty("code", refusal.code());
    json.writeStringProperty("message", refusal.said());
    json.writeObjectPropertyStart("innerError");
    json.writeStringProperty("date", DATE.format(clock.instant()));
    json.writeStringProperty("request-id", requestId);
    json.writeStringProperty("client-request-id", clientId);
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }
}
