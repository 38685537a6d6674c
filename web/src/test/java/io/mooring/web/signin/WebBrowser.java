package io.mooring.web.signin;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A browser that keeps cookies and follows nothing by itself. */
final class WebBrowser {

  final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(cookies).followRedirects(Redirect.NEVER).build();

  HttpResponse<String> open(URI address) throws Exception {
    var request = HttpRequest.newBuilder(address).header("Accept", "text/html").build();
    return http.send(request, BodyHandlers.ofString());
  }

  HttpResponse<String> withToken(URI address, String token) throws Exception {
    var request =
        HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build();
    return http.send(request, BodyHandlers.ofString());
  }

  HttpResponse<String> post(URI address, String csrf, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(address)
            .header("X-CSRF-TOKEN", csrf)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }
}
