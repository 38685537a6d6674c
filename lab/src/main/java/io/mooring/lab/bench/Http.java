package io.mooring.lab.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of one server with the same headers each, whose times may be asked for. */
final class Http {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;
  private final Map<String, String> headers;

  /**
   * An answer, and how long it took until its last byte was there.
   *
   * @param nanos from the first byte of the request on
   */
  record Answer(int status, String body, long nanos) {

    JsonNode json() {
      return JSON.readTree(body);
    }
  }

  Http(String base, Map<String, String> headers) {
    this.base = base;
    this.headers = Map.copyOf(headers);
  }

  JsonNode get(String path) throws IOException {
    return timed(path).json();
  }

  /** A GET that must be answered with success. */
  Answer timed(String path) throws IOException {
    return demandDone(path, send(request(path).GET()));
  }

  JsonNode post(String path, JsonNode body) throws IOException {
    return timedPost(path, body).json();
  }

  Answer timedPost(String path, JsonNode body) throws IOException {
    var request =
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    return demandDone(path, send(request));
  }

  private static Answer demandDone(String path, Answer answer) throws IOException {
    if (answer.status() / 100 != 2) {
      throw new IOException("%s: HTTP %d %s".formatted(path, answer.status(), answer.body()));
    }
    return answer;
  }

  /** Whether somebody answers with success so far. */
  boolean answers(String path) {
    try {
      return send(request(path).GET()).status() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    headers.forEach(request::header);
    return request;
  }

  private Answer send(HttpRequest.Builder request) throws IOException {
    try {
      var begun = System.nanoTime();
      var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body(), System.nanoTime() - begun);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
