package io.mooring.lab.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a test does to the site, and what the site counted. */
final class LabControl {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String control;

  LabControl(String control) {
    this.control = control;
  }

  /** Does something to a device, such as {@code {"power":"sleep"}}. */
  JsonNode device(long resource, String order) throws IOException {
    return send(request("/control/devices/" + resource).POST(body(order)));
  }

  /** Writes over what the site says of itself, such as {@code {"name":"<b>"}}. */
  void site(String order) throws IOException {
    send(request("/control/site").POST(body(order)));
  }

  /** Writes over rows that belong to no device: a class, a key, and what to set. */
  void rows(String order) throws IOException {
    send(request("/control/rows").POST(body(order)));
  }

  void fault(String order) throws IOException {
    send(request("/control/faults").POST(body(order)));
  }

  void clearFaults() throws IOException {
    send(request("/control/faults").DELETE());
  }

  /** How often a client operation was begun for a resource. */
  int begun(int type, long resource) throws IOException {
    return send(request("/control/operations").GET())
        .get("countByTypeAndResource")
        .path(type + "/" + resource)
        .asInt(0);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(control + path)).timeout(Duration.ofSeconds(20));
  }

  private static HttpRequest.BodyPublisher body(String json) {
    return HttpRequest.BodyPublishers.ofString(json);
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException {
    try {
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 400) {
        throw new IOException(answer.statusCode() + ": " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
