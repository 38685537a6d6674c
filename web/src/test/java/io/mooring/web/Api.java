package io.mooring.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that calls the REST API with a token, or without one. */
public final class Api {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.shared();

  private final URI address;
  private final @Nullable String token;

  public Api(URI address, @Nullable String token) {
    this.address = address;
    this.token = token;
  }

  /** What came back. */
  public record Answer(HttpResponse<String> http) {

    public int status() {
      return http.statusCode();
    }

    public String text() {
      return http.body();
    }

    public JsonNode json() {
      return JSON.readTree(http.body());
    }

    public String header(String name) {
      return http.headers().firstValue(name).orElse("");
    }
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  public Answer post(String path, String json, String... headers) {
    return send("POST", path, json, headers);
  }

  /** Orders a sync under a fresh key. */
  public Answer sync(String device) {
    return post(
        "/api/v1/devices/" + device + "/actions",
        "{\"action\": \"configmgr.syncMachinePolicy\", \"reason\": \"asked by phone\"}",
        "Idempotency-Key",
        UUID.randomUUID().toString());
  }

  /** Sends a body of another type than JSON. */
  public Answer put(String path, String body, String type) {
    return send("PUT", path, body, type, new String[0]);
  }

  public Answer send(String method, String path, @Nullable String json, String... headers) {
    return send(method, path, json, "application/json", headers);
  }

  private Answer send(
      String method, String path, @Nullable String text, String type, String[] headers) {
    var body = text == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text);
    var request = HttpRequest.newBuilder(address.resolve(path)).method(method, body);
    if (text != null) {
      request.header("Content-Type", type);
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new AssertionError(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
