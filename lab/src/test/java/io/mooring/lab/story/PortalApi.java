package io.mooring.lab.story;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The portal's API as a script of an administrator uses it. */
final class PortalApi {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String portal;
  private final String token;

  PortalApi(String portal, String token) {
    this.portal = portal;
    this.token = token;
  }

  JsonNode get(String path) throws IOException {
    return send(request(path).GET());
  }

  JsonNode post(String path, JsonNode body) throws IOException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  /** Asks for an action and returns the order's id. */
  String order(String device, String action, String reason) throws IOException {
    var body = JSON.createObjectNode().put("action", action).put("reason", reason);
    return post("/devices/" + device + "/actions", body).get("id").asString();
  }

  JsonNode order(String id) throws IOException {
    return get("/actions/" + id);
  }

  /** The devices that a query of the list finds, such as {@code presence=online}. */
  JsonNode devices(String query) throws IOException {
    return get("/devices?" + query).get("items");
  }

  /** The id of the device of this name. */
  String device(String name) throws IOException {
    return devices("q=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
        .get(0)
        .get("id")
        .asString();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(portal + "/api/v1" + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
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
