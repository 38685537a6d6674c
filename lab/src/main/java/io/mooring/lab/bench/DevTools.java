package io.mooring.lab.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One page of a browser, asked by the Chrome DevTools protocol. */
final class DevTools implements WebSocket.Listener, AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int PATIENCE_SECONDS = 60;

  private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
  private final AtomicInteger last = new AtomicInteger();
  private final StringBuilder text = new StringBuilder();
  private final Consumer<JsonNode> events;
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;

  /** Tells each event, on the line's own thread. */
  DevTools(URI page, Consumer<JsonNode> events) {
    this.events = events;
    this.socket = client.newWebSocketBuilder().buildAsync(page, this).join();
  }

  JsonNode ask(String method) {
    return ask(method, JSON.createObjectNode());
  }

  JsonNode ask(String method, ObjectNode parameters) {
    var id = last.incrementAndGet();
    var answer = new CompletableFuture<JsonNode>();
    asked.put(id, answer);
    var question = JSON.createObjectNode().put("id", id).put("method", method);
    question.set("params", parameters);
    socket.sendText(question.toString(), true).join();
    return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** The value of an expression in the page; a missing node when it has none. */
  JsonNode evaluate(String expression) {
    var asking = JSON.createObjectNode().put("expression", expression).put("returnByValue", true);
    return ask("Runtime.evaluate", asking).path("result").path("result").path("value");
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
    text.append(part);
    if (whole) {
      var message = JSON.readTree(text.toString());
      text.setLength(0);
      answered(message);
    }
    return WebSocket.Listener.super.onText(from, part, whole);
  }

  private void answered(JsonNode message) {
    var id = message.path("id");
    var waiting = id.isNumber() ? asked.remove(id.asInt()) : null;
    if (waiting == null) {
      events.accept(message);
    } else {
      waiting.complete(message);
    }
  }

  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
  }
}
