package io.mooring.web.gateway;

import com.nimbusds.jose.jwk.ECKey;
import io.mooring.access.Role;
import io.mooring.access.Secrets;
import io.mooring.site.Connector;
import io.mooring.site.ConnectorId;
import io.mooring.site.Connectors;
import io.mooring.site.EnrolmentCode;
import io.mooring.web.Api;
import io.mooring.web.Api.Answer;
import io.mooring.web.Proof;
import io.mooring.web.RunningPortal;
import io.mooring.web.Tenant;
import io.mooring.web.TestConnector;
import io.mooring.wire.Gateway;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Calls with sound proofs by connectors that may not make them, or not any more. */
final class SpoiledCalls {

  private static final RunningPortal PORTAL = RunningPortal.shared();

  private SpoiledCalls() {}

  static Map<String, Supplier<Answer>> all() {
    var all = new HashMap<String, Supplier<Answer>>();
    all.put("the next request of a revoked connector", SpoiledCalls::revoked);
    all.put("a revoked connector that asks how it stands", SpoiledCalls::standingRevoked);
    all.put("somebody who asks how a connector stands, without a proof", SpoiledCalls::stranger);
    all.put("a connector of a detached site", SpoiledCalls::detached);
    all.put("an old key after its overlap of an hour", SpoiledCalls::retired);
    all.put("a new key named by the old one", SpoiledCalls::rotatedByTheOldKey);
    all.put("a new key without proof of possession", SpoiledCalls::rotatedWithoutPossession);
    all.put("a one-time code from a second machine", SpoiledCalls::codeTwice);
    all.put("a one-time code after its time", SpoiledCalls::codeTooLate);
    all.put("a one-time code of a detached site", SpoiledCalls::codeOfADetachedSite);
    all.put("an epoch that another connector has ended", SpoiledCalls::fenced);
    all.put("a hello with another site's code than the first", SpoiledCalls::anotherSite);
    all.put("a path that is none", () -> fresh().call("/connector/v1/else", Map.of()));
    return all;
  }

  private static TestConnector fresh() {
    return new Tenant(PORTAL).connector();
  }

  static Answer held(TestConnector connector) {
    return connector.call(
        Gateway.HELD, Map.of("epoch", connector.epoch(), "after", 0, "limit", 10));
  }

  private static Answer revoked() {
    return held(revokedOne());
  }

  private static Answer standingRevoked() {
    return revokedOne().call(Gateway.STANDING, Map.of());
  }

  private static TestConnector revokedOne() {
    var tenant = new Tenant(PORTAL);
    var connector = tenant.connector();
    var path = "/api/v1/sites/" + connector.site() + "/connectors/" + connector.id() + "/revoke";
    tenant.as(Role.ADMINISTRATOR).post(path, "");
    return connector;
  }

  private static Answer stranger() {
    return new Api(PORTAL.address(), null).send("POST", Gateway.STANDING, "{}");
  }

  private static Answer detached() {
    var tenant = new Tenant(PORTAL);
    var connector = tenant.connector();
    tenant.as(Role.ADMINISTRATOR).delete("/api/v1/sites/" + connector.site());
    return held(connector);
  }

  /** An hour later, as far as the connector's row tells. */
  private static Answer retired() {
    var connector = fresh();
    rotate(connector, Proof.newKey());
    var connectors = PORTAL.bean(Connectors.class);
    var now = known(connector);
    connectors.update(
        new Connector(
            now.id(),
            now.site(),
            now.host(),
            now.version(),
            now.key(),
            now.oldKey(),
            Instant.now().minusSeconds(1),
            now.enrolledAt(),
            now.lastContact(),
            null));
    return held(connector);
  }

  private static Connector known(TestConnector connector) {
    var id = new ConnectorId(UUID.fromString(connector.id()));
    return PORTAL.bean(Connectors.class).find(id).orElseThrow();
  }

  private static Answer rotate(TestConnector connector, ECKey next) {
    return connector.call(
        Gateway.ROTATE,
        Map.of(
            "newPublicKey",
            next.toPublicJWK().toJSONString(),
            "proof",
            TestConnector.possession(next, Proof.thumbprint(connector.key()))));
  }

  private static Answer rotatedByTheOldKey() {
    var connector = fresh();
    rotate(connector, Proof.newKey());
    return rotate(connector, Proof.newKey());
  }

  private static Answer rotatedWithoutPossession() {
    var connector = fresh();
    var stolen = Proof.newKey().toPublicJWK().toJSONString();
    var proof = TestConnector.possession(Proof.newKey(), Proof.thumbprint(connector.key()));
    return connector.call(Gateway.ROTATE, Map.of("newPublicKey", stolen, "proof", proof));
  }

  private static Answer enrol(String code) {
    return TestConnector.enrol(PORTAL.address(), Proof.newKey(), code);
  }

  private static String code(Tenant tenant) {
    return attached(tenant).path("code").asString();
  }

  private static JsonNode attached(Tenant tenant) {
    return tenant.as(Role.ADMINISTRATOR).post("/api/v1/sites", "{\"name\": \"HQ\"}").json();
  }

  private static Answer codeTwice() {
    var code = code(new Tenant(PORTAL));
    enrol(code);
    return enrol(code);
  }

  private static Answer codeTooLate() {
    var site = known(fresh()).site();
    var late = new EnrolmentCode(Secrets.hash("LATE" + site), site, Instant.now().minusSeconds(1));
    PORTAL.bean(Connectors.class).add(late);
    return enrol("LATE" + site + ".thumbprint");
  }

  private static Answer codeOfADetachedSite() {
    var tenant = new Tenant(PORTAL);
    var attached = attached(tenant);
    var site = attached.path("site").path("id").asString();
    tenant.as(Role.ADMINISTRATOR).delete("/api/v1/sites/" + site);
    return enrol(attached.path("code").asString());
  }

  private static Answer anotherSite() {
    return fresh()
        .call(
            Gateway.HELLO,
            Map.of("connectorVersion", "1", "siteCode", "XX2", "siteVersion", "5", "siteName", ""));
  }

  private static Answer fenced() {
    var connector = fresh();
    var before = connector.epoch();
    connector.hello();
    return connector.call(Gateway.HELD, Map.of("epoch", before, "after", 0, "limit", 10));
  }
}
