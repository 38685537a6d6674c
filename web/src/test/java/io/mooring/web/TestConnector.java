package io.mooring.web;

import com.nimbusds.jose.jwk.ECKey;
import io.mooring.web.Api.Answer;
import io.mooring.wire.Gateway;
import io.mooring.wire.RequestProof;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Calls the gateway as a connector does, over HTTP. */
public final class TestConnector {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.shared();

  private final URI portal;
  private final ECKey key;
  private final String id;
  private final String site;
  private long epoch;
  private long sequence;

  private TestConnector(URI portal, ECKey key, String id, String site) {
    this.portal = portal;
    this.key = key;
    this.id = id;
    this.site = site;
  }

  public static TestConnector enrol(URI portal, String code, String site) {
    var connector = enrolled(portal, code, site);
    connector.hello();
    return connector;
  }

  /** One that has not greeted yet. */
  public static TestConnector enrolled(URI portal, String code, String site) {
    var key = Proof.newKey();
    var answer = enrol(portal, key, code);
    if (answer.status() != 200) {
      throw new AssertionError(answer.text());
    }
    return new TestConnector(portal, key, answer.json().path("connectorId").asString(), site);
  }

  /** The same connector, as it calls another node. */
  public TestConnector at(URI node) {
    var there = new TestConnector(node, key, id, site);
    there.epoch = epoch;
    return there;
  }

  public static Answer enrol(URI portal, ECKey key, String code, String... headers) {
    var proof = possession(key, code);
    var asked =
        Map.of(
            "code",
            code,
            "publicKey",
            key.toPublicJWK().toJSONString(),
            "proof",
            proof,
            "connectorVersion",
            "0.1.0",
            "host",
            "CONNECTOR01");
    var sent = headers.length == 0 ? new String[] {"X-None", ""} : headers;
    return send(portal, Gateway.ENROL, json(asked), sent);
  }

  public static String possession(ECKey key, String nonceSource) {
    return new Proof(key)
        .type(RequestProof.POSSESSION_TYPE)
        .with(RequestProof.NONCE, RequestProof.bodyHash(nonceSource))
        .serialize();
  }

  public void hello() {
    var hello =
        Map.of("connectorVersion", "0.1.0", "siteCode", "PS1", "siteVersion", "5.00.9141.1000");
    epoch = call(Gateway.HELLO, hello).json().path("epoch").asLong();
  }

  public String id() {
    return id;
  }

  public String site() {
    return site;
  }

  public long epoch() {
    return epoch;
  }

  public ECKey key() {
    return key;
  }

  /** A sound proof of a request, for a test to spoil. */
  public Proof proof(String path, byte[] body) {
    return new Proof(key).request(id, path, body);
  }

  public Answer call(String path, Map<String, ?> body) {
    var bytes = json(body);
    return call(path, bytes, proof(path, bytes).serialize());
  }

  public Answer call(String path, byte[] body, String proof, String... headers) {
    var all = new String[headers.length + 2];
    all[0] = "Authorization";
    all[1] = "Bearer " + proof;
    System.arraycopy(headers, 0, all, 2, headers.length);
    return send(portal, path, body, all);
  }

  /** Brings rows in by a pass of their own. */
  public Answer bring(List<?> rows) {
    sequence++;
    return call(
        Gateway.BATCH,
        Map.of(
            "epoch", epoch,
            "pass", begin(),
            "sequence", sequence,
            "readAt", Instant.now().toString(),
            "rows", rows));
  }

  public long begin() {
    return call(Gateway.BEGIN_PASS, Map.of("epoch", epoch, "kind", "FULL"))
        .json()
        .path("pass")
        .asLong();
  }

  /** A row of an online client. */
  public static Map<String, Object> row(long id, String name) {
    return Map.of(
        "id",
        id,
        "full",
        Map.of(
            "name",
            name,
            "clientGuid",
            "GUID:%08d-0000-4000-8000-000000000000".formatted(id),
            "isClient",
            "true",
            "clientActive",
            "1",
            "osBuild",
            "10.0.26100.4774",
            "operatingSystem",
            "Microsoft Windows NT Workstation 10.0",
            "serialNumber",
            "SN" + id),
        "hot",
        Map.of("online", "true", "lastPolicyRequest", "2026-01-01T00:00:00Z"));
  }

  public static byte[] json(Object value) {
    return JSON.writeValueAsBytes(value);
  }

  public static byte[] gzip(byte[] plain) {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Answer send(URI portal, String path, byte[] body, String... headers) {
    var request =
        HttpRequest.newBuilder(portal.resolve(path))
            .header("Content-Type", "application/json")
            .headers(headers)
            .POST(BodyPublishers.ofByteArray(body));
    try {
      return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new AssertionError(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
