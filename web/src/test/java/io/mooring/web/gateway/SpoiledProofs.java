package io.mooring.web.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.PlainJWT;
import io.mooring.web.Api.Answer;
import io.mooring.web.Proof;
import io.mooring.web.RunningPortal;
import io.mooring.web.SecondNode;
import io.mooring.web.Tenant;
import io.mooring.web.TestConnector;
import io.mooring.wire.Gateway;
import io.mooring.wire.RequestProof;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Sound requests whose proof is spoiled in one thing. */
final class SpoiledProofs {

  private static final String PATH = Gateway.HELD;

  private static final TestConnector CONNECTOR = new Tenant(RunningPortal.shared()).connector();
  private static final TestConnector OTHER = new Tenant(RunningPortal.shared()).connector();
  private static final byte[] BODY =
      TestConnector.json(Map.of("epoch", CONNECTOR.epoch(), "after", 0, "limit", 10));

  private SpoiledProofs() {}

  static Map<String, Supplier<Answer>> all() {
    var all = new HashMap<String, Supplier<Answer>>();
    ofIdentity(all);
    ofTime(all);
    ofSignature(all);
    ofRequest(all);
    return all;
  }

  private static void ofIdentity(Map<String, Supplier<Answer>> all) {
    var nobody = UUID.randomUUID().toString();
    all.put("no proof", by(_ -> ""));
    all.put(
        "another connector's id", spoiled(p -> p.with("iss", OTHER.id()).with("sub", OTHER.id())));
    all.put(
        "the key of another connector",
        spoiled(p -> p.kid(Proof.thumbprint(OTHER.key())).signedWith(OTHER.key())));
    all.put("an id that no connector has", spoiled(p -> p.with("iss", nobody).with("sub", nobody)));
    all.put("another subject than issuer", spoiled(p -> p.with("sub", OTHER.id())));
    all.put("another audience", spoiled(p -> p.with("aud", "somebody-else")));
    all.put("another type of token", spoiled(p -> p.type("JWT")));
    all.put("no jti", spoiled(p -> p.with("jti", "")));
  }

  private static void ofTime(Map<String, Supplier<Answer>> all) {
    all.put("expired", spoiled(p -> p.with("iat", ago(10)).with("exp", ago(8))));
    all.put("from the future", spoiled(p -> p.with("iat", ago(-5)).with("exp", ago(-7))));
    all.put("a life of more than 5 minutes", spoiled(p -> p.with("exp", ago(-10))));
    all.put("no end", spoiled(p -> p.with("exp", "")));
    all.put("a proof that was used before", () -> twice(CONNECTOR, CONNECTOR));
    all.put(
        "a proof that was used at another node",
        () -> twice(CONNECTOR, CONNECTOR.at(SecondNode.portal().address())));
  }

  private static Date ago(int minutes) {
    return Date.from(Instant.now().minus(Duration.ofMinutes(minutes)));
  }

  /** The same proof, at one address and then at another. */
  static Answer twice(TestConnector first, TestConnector second) {
    var body = TestConnector.json(Map.of("epoch", first.epoch(), "after", 0, "limit", 10));
    var proof = first.proof(PATH, body).serialize();
    if (first.call(PATH, body, proof).status() != 200) {
      throw new AssertionError("The first use was refused");
    }
    return second.call(PATH, body, proof);
  }

  private static void ofSignature(Map<String, Supplier<Answer>> all) {
    all.put("an unknown key", spoiled(p -> p.kid("none")));
    all.put("another's signature", spoiled(p -> p.signedWith(Proof.newKey())));
    all.put("HS256 with the public key as the secret", by(SpoiledProofs::shared));
    all.put("alg none", by(proof -> new PlainJWT(proof.claims()).serialize()));
    all.put("a proof of 5,000 signs", SpoiledProofs::padded);
  }

  /** Sound but for its length; a shorter one with a claim of no meaning is believed. */
  private static Answer padded() {
    if (padded(2_000).status() != 200) {
      throw new AssertionError("A long proof was refused");
    }
    return padded(3_200);
  }

  private static Answer padded(int signs) {
    var body = TestConnector.json(Map.of("epoch", CONNECTOR.epoch(), "after", 0, "limit", 10));
    var proof = CONNECTOR.proof(PATH, body).with("padding", "x".repeat(signs)).serialize();
    return CONNECTOR.call(PATH, body, proof);
  }

  private static String shared(Proof proof) {
    var publicKey = TestConnector.bytes(CONNECTOR.key().toPublicJWK().toJSONString());
    try {
      return proof.serialize(JWSAlgorithm.HS256, new MACSigner(publicKey));
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static void ofRequest(Map<String, Supplier<Answer>> all) {
    all.put("another body", () -> changed(" "));
    all.put("another method", spoiled(p -> p.with(RequestProof.METHOD, "PUT")));
    all.put("another path", spoiled(p -> p.with(RequestProof.PATH, Gateway.BATCH)));
    all.put("a query, which the proof does not cover", () -> queried("?after=0"));
  }

  private static Answer changed(String more) {
    var body = TestConnector.bytes(new String(BODY, StandardCharsets.UTF_8) + more);
    return CONNECTOR.call(PATH, body, CONNECTOR.proof(PATH, BODY).serialize());
  }

  private static Answer queried(String query) {
    return CONNECTOR.call(PATH + query, BODY, CONNECTOR.proof(PATH, BODY).serialize());
  }

  private static Supplier<Answer> spoiled(UnaryOperator<Proof> spoil) {
    return by(proof -> spoil.apply(proof).serialize());
  }

  private static Supplier<Answer> by(Function<Proof, String> serialize) {
    return () -> CONNECTOR.call(PATH, BODY, serialize.apply(CONNECTOR.proof(PATH, BODY)));
  }
}
