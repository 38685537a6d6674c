package io.mooring.lab.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A browser as far as the provider can tell: cookies are kept, redirects are looked at one by one.
 */
final class Surfer {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final URI base;

  Surfer(URI base) {
    this.base = base;
  }

  HttpResponse<String> get(String where) {
    return send(to(where).header("Accept", "text/html").GET());
  }

  HttpResponse<String> json(String where, String bearer) {
    return send(to(where).header("Authorization", "Bearer " + bearer).GET());
  }

  HttpResponse<String> post(String where, Map<String, String> form) {
    return send(
        to(where)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(form))));
  }

  HttpResponse<String> signIn(String username, String password) {
    var token = CSRF.matcher(get("/sign-in").body());
    if (!token.find()) {
      throw new AssertionError("the sign-in page has no form");
    }
    return post(
        "/sign-in", Map.of("_csrf", token.group(1), "username", username, "password", password));
  }

  static URI location(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Location")
        .map(response.uri()::resolve)
        .orElseThrow(() -> new AssertionError(response + " leads nowhere: " + response.body()));
  }

  static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(joining("&"));
  }

  private HttpRequest.Builder to(String where) {
    return HttpRequest.newBuilder(base.resolve(where));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
