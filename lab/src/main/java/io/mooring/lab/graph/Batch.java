package io.mooring.lab.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Up to twenty calls in one request, each with a status of its own (Microsoft: JSON batching): all
 * is refused where the request is malformed, and the answers come in another order than the calls.
 */
final class Batch {

  private static final int MOST = 20;
  private static final int FAILED_DEPENDENCY = 424;

  /** A step that was answered, or refused. */
  private sealed interface Outcome {
    record Answered(Reply reply) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
  }

  private final Version version;
  private final Calls calls;
  private final Caller caller;
  private final Errors errors;
  private final Map<String, Outcome> outcomes = new HashMap<>();

  Batch(Version version, Calls calls, Caller caller, Errors errors) {
    this.version = version;
    this.calls = calls;
    this.caller = caller;
    this.errors = errors;
  }

  Reply answer(JsonNode batch) {
    var steps = steps(batch);
    var order = new ArrayList<String>();
    for (var step : steps) {
      var id = step.path("id").asString();
      outcomes.put(id, outcome(step));
      order.addFirst(id);
    }
    return Reply.json(json -> {
      json.writeStartObject();
      json.writeArrayPropertyStart("responses");
      order.forEach(id -> write(json, id));
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private static List<JsonNode> steps(JsonNode batch) {
    var requests = batch.path("requests");
    if (!requests.isArray() || requests.isEmpty()) {
      throw Refusal.bad("Invalid batch payload format.");
    }
    if (requests.size() > MOST) {
      throw Refusal.bad(
          "Number of batch request steps exceeds the maximum value of %d.".formatted(MOST));
    }
    var steps = new ArrayList<JsonNode>();
    var ids = new HashSet<String>();
    for (var step : requests) {
      check(step);
      if (!ids.add(step.path("id").asString().toLowerCase(Locale.ROOT))) {
        throw Refusal.bad("Request Id(s) must be unique.");
      }
      steps.add(step);
    }
    return steps;
  }

  private static void check(JsonNode step) {
    var url = step.path("url").asString("");
    if (!step.path("id").isString() || step.path("id").asString().isEmpty()) {
      throw Refusal.bad("Invalid batch request: id must be a non-empty string.");
    }
    if (!step.path("method").isString() || url.isEmpty() || url.contains("://")) {
      throw Refusal.bad("Invalid batch request: a method and a relative url are required.");
    }
    if (step.has("body") && headers(step).keySet().stream().noneMatch(Batch::contentType)) {
      throw Refusal.bad(
          "Write request id : %s does not contain Content-Type header or body."
              .formatted(step.path("id").asString()));
    }
  }

  private static boolean contentType(String header) {
    return header.equalsIgnoreCase("Content-Type");
  }

  private static Map<String, String> headers(JsonNode step) {
    var headers = new HashMap<String, String>();
    step.path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asString("")));
    return headers;
  }

  private Outcome outcome(JsonNode step) {
    try {
      for (var before : step.path("dependsOn")) {
        await(before.asString(""));
      }
      var method = step.path("method").asString().toUpperCase(Locale.ROOT);
      var own = caller.with(headers(step));
      return new Outcome.Answered(calls.answer(version, method, step.path("url").asString(), own));
    } catch (Refusal refusal) {
      return new Outcome.Refused(refusal);
    }
  }

  private void await(String before) {
    switch (outcomes.get(before)) {
      case null -> throw Refusal.bad("dependsOn names a step that is not before: " + before);
      case Outcome.Answered _ -> {}
      case Outcome.Refused _ ->
          throw new Refusal(
              FAILED_DEPENDENCY, "FailedDependency", "A step that this one needs has failed.");
    }
  }

  private void write(JsonGenerator json, String id) {
    json.writeStartObject();
    json.writeStringProperty("id", id);
    switch (outcomes.get(id)) {
      case null -> throw new IllegalStateException("No outcome of " + id);
      case Outcome.Answered(var reply) -> {
        head(json, 200, reply.contentType(), null);
        reply.body().write(json);
      }
      case Outcome.Refused(var refusal) -> {
        head(json, refusal.status(), "application/json", refusal.retryAfter());
        errors.write(json, refusal, id, id);
      }
    }
    json.writeEndObject();
  }

  private static void head(JsonGenerator json, int status, String type, @Nullable String after) {
    json.writeNumberProperty("status", status);
    json.writeObjectPropertyStart("headers");
    json.writeStringProperty("Content-Type", type);
    if (after != null) {
      json.writeStringProperty("Retry-After", after);
    }
    json.writeEndObject();
    json.writeName("body");
  }
}
