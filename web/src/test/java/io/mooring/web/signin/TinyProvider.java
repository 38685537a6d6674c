package io.mooring.web.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** As much of an OpenID Connect provider as a sign-in needs; whoever comes is the set person. */
final class TinyProvider implements AutoCloseable {

  private final HttpServer server;
  private final RSAKey key;
  private final Map<String, Object> person = new HashMap<>();
  private String nonce = "";
  private volatile String error = "";
  private volatile int signIns;
  private volatile int refreshed;

  TinyProvider() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("k1").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", this::metadata);
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.createContext(
        "/keys", exchange -> json(exchange, new JWKSet(key.toPublicJWK()).toJSONObject()));
    server.start();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Who signs in from now on; a null value takes a claim away. */
  TinyProvider person(Map<String, Object> claims) {
    person.clear();
    person.putAll(claims);
    return this;
  }

  /** Refuses tokens from now on, with this code of OAuth; no more when it is empty. */
  void refuses(String code) {
    error = code;
  }

  /** How often a refresh token was used, each of them once. */
  int refreshed() {
    return refreshed;
  }

  private void metadata(HttpExchange exchange) throws IOException {
    var at = issuer();
    json(
        exchange,
        Map.of(
            "issuer",
            at,
            "authorization_endpoint",
            at + "/authorize",
            "token_endpoint",
            at + "/token",
            "jwks_uri",
            at + "/keys",
            "end_session_endpoint",
            at + "/leave",
            "subject_types_supported",
            new String[] {"pairwise"},
            "response_types_supported",
            new String[] {"code"},
            "id_token_signing_alg_values_supported",
            new String[] {"RS256"}));
  }

  private void authorize(HttpExchange exchange) throws IOException {
    var asked = UriComponentsBuilder.fromUri(exchange.getRequestURI()).build().getQueryParams();
    nonce = String.valueOf(asked.getFirst("nonce"));
    var back =
        URLDecoder.decode(String.valueOf(asked.getFirst("redirect_uri")), StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .add("Location", back + "?code=c&state=" + asked.getFirst("state"));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var renewing = form.contains("grant_type=refresh_token");
    if (!error.isEmpty() || (renewing && !form.contains("refresh_token=" + refreshToken()))) {
      json(exchange, 400, Map.of("error", error.isEmpty() ? "invalid_grant" : error));
      return;
    }
    signIns = renewing ? signIns : signIns + 1;
    refreshed = renewing ? refreshed + 1 : 0;
    nonce = renewing ? "" : nonce;
    json(
        exchange,
        200,
        Map.of(
            "access_token",
            "a",
            "token_type",
            "Bearer",
            "expires_in",
            300,
            "refresh_token",
            refreshToken(),
            "id_token",
            idToken()));
  }

  /** The only one that is good: a sign-in revokes those before it. */
  private String refreshToken() {
    return "r" + signIns + "-" + refreshed;
  }

  private String idToken() {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject("pairwise")
            .audience("mooring")
            .issueTime(Date.from(Instant.now()))
            .expirationTime(Date.from(Instant.now().plusSeconds(300)))
            .claim(
                "nonce", nonce.isEmpty() ? null : URLDecoder.decode(nonce, StandardCharsets.UTF_8));
    person.forEach(claims::claim);
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build();
    var jwt = new SignedJWT(header, claims.build());
    try {
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void json(HttpExchange exchange, Object value) throws IOException {
    json(exchange, 200, value);
  }

  private static void json(HttpExchange exchange, int status, Object value) throws IOException {
    var body = JsonMapper.shared().writeValueAsBytes(value);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
