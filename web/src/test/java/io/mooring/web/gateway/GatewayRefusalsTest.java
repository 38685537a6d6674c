package io.mooring.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.PlainJWT;
import io.mooring.access.Role;
import io.mooring.web.Proof;
import io.mooring.web.RunningPortal;
import io.mooring.web.Tenant;
import io.mooring.web.TestConnector;
import io.mooring.wire.Enrol;
import io.mooring.wire.Gateway;
import io.mooring.wire.RequestProof;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GatewayRefusalsTest {

  private static final String PATH = Gateway.HELD;

  private final Tenant tenant = new Tenant(RunningPortal.shared());
  private final TestConnector connector = tenant.connector();
  private final byte[] body =
      TestConnector.json(Map.of("epoch", connector.epoch(), "after", 0, "limit", 10));

  static Stream<Named<UnaryOperator<Proof>>> spoiled() {
    var stranger = UUID.randomUUID().toString();
    return Stream.of(
        Named.of("another audience", proof -> proof.with("aud", "somebody-else")),
        Named.of("another type", proof -> proof.type("JWT")),
        Named.of("expired", proof -> proof.with("iat", ago(10)).with("exp", ago(8))),
        Named.of("from the future", proof -> proof.with("iat", ago(-5)).with("exp", ago(-7))),
        Named.of("over-long life", proof -> proof.with("exp", ago(-10))),
        Named.of("without an end", proof -> proof.with("exp", "")),
        Named.of("unknown key", proof -> proof.kid("none")),
        Named.of("another's signature", proof -> proof.signedWith(Proof.newKey())),
        Named.of("another path", proof -> proof.with(RequestProof.PATH, Gateway.BATCH)),
        Named.of("another method", proof -> proof.with(RequestProof.METHOD, "GET")),
        Named.of("another body", proof -> proof.with(RequestProof.BODY, "none")),
        Named.of("no such connector", proof -> proof.with("iss", stranger).with("sub", stranger)),
        Named.of("another subject", proof -> proof.with("sub", stranger)),
        Named.of("no connector's id", proof -> proof.with("iss", "x").with("sub", "x")),
        Named.of("without jti", proof -> proof.with("jti", "")));
  }

  private static Date ago(int minutes) {
    return Date.from(Instant.now().minus(Duration.ofMinutes(minutes)));
  }

  @Test
  void aSoundRequestPasses() {
    assertThat(status(connector.proof(PATH, body).serialize())).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("spoiled")
  void refuses(UnaryOperator<Proof> spoil) {
    var proof = spoil.apply(connector.proof(PATH, body)).serialize();
    var answer = connector.call(PATH, body, proof);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.json().path("detail").asString()).isNotEmpty();
  }

  private int status(String proof) {
    return connector.call(PATH, body, proof).status();
  }

  @Test
  void refusesAReplay() {
    var proof = connector.proof(PATH, body).serialize();
    assertThat(status(proof)).isEqualTo(200);
    assertThat(status(proof)).isEqualTo(401);
  }

  @Test
  void refusesAnotherConnectorsId() {
    var other = tenant.connector();
    assertThat(status(new Proof(connector.key()).request(other.id(), PATH, body).serialize()))
        .isEqualTo(401);
  }

  @Test
  void refusesThePublicKeyAsASharedSecret() throws JOSEException {
    var publicKey = TestConnector.bytes(connector.key().toPublicJWK().toJSONString());
    var proof = connector.proof(PATH, body);
    assertThat(status(proof.serialize(JWSAlgorithm.HS256, new MACSigner(publicKey))))
        .isEqualTo(401);
  }

  @Test
  void refusesNoSignatureAndNoProof() {
    assertThat(status(new PlainJWT(connector.proof(PATH, body).claims()).serialize()))
        .isEqualTo(401);
    assertThat(status("rubbish")).isEqualTo(401);
    assertThat(status("a.b.c")).isEqualTo(401);
    assertThat(status("x".repeat(5_000))).isEqualTo(401);
  }

  @Test
  void refusesAChangedBody() {
    var proof = connector.proof(PATH, body).serialize();
    var changed = Arrays.copyOf(body, body.length + 1);
    changed[body.length] = ' ';
    assertThat(connector.call(PATH, changed, proof).status()).isEqualTo(401);
  }

  @Test
  void refusesARevokedConnectorAtItsNextRequest() {
    var revoke = "/api/v1/sites/" + connector.site() + "/connectors/" + connector.id() + "/revoke";
    assertThat(tenant.as(Role.ADMINISTRATOR).post(revoke, "").status()).isEqualTo(204);
    var answer = connector.call(PATH, body, connector.proof(PATH, body).serialize());
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.json().path("type").asString()).isEqualTo(Enrol.Problem.REVOKED);
  }

  @Test
  void refusesTheConnectorsOfADetachedSite() {
    tenant.as(Role.ADMINISTRATOR).delete("/api/v1/sites/" + connector.site());
    assertThat(status(connector.proof(PATH, body).serialize())).isEqualTo(403);
  }

  @Test
  void fencesAConnectorWhoseSiteWasTaken() {
    connector.hello();
    var answer = connector.call(PATH, body, connector.proof(PATH, body).serialize());
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().path("type").asString()).isEqualTo(Enrol.Problem.FENCED);
  }

  @Test
  void knowsNoOtherPath() {
    var path = "/connector/v1/else";
    assertThat(connector.call(path, Map.of()).status()).isEqualTo(404);
    assertThat(connector.call(path, body, "none").status()).isEqualTo(401);
  }
}
