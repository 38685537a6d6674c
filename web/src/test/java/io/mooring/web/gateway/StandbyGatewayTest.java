package io.mooring.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Role;
import io.mooring.site.Connector;
import io.mooring.site.ConnectorId;
import io.mooring.site.Connectors;
import io.mooring.transaction.Transactions;
import io.mooring.web.Api;
import io.mooring.web.RunningPortal;
import io.mooring.web.Tenant;
import io.mooring.web.TestConnector;
import io.mooring.wire.Enrol;
import io.mooring.wire.Gateway;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A second connector of a site, over HTTP. */
class StandbyGatewayTest {

  private static final Map<String, String> HELLO =
      Map.of("connectorVersion", "0.1.0", "siteCode", "PS1", "siteVersion", "5.00.9141.1000");

  private final RunningPortal portal = RunningPortal.shared();
  private final Tenant tenant = new Tenant(portal);
  private final TestConnector first = tenant.connector();
  private final TestConnector second = second();

  private TestConnector second() {
    var path = "/api/v1/sites/" + first.site() + "/codes";
    var code = tenant.as(Role.ADMINISTRATOR).post(path, "{}").json().path("code").asString();
    return TestConnector.enrolled(portal.address(), code, first.site());
  }

  @Test
  void whoStandsByIsToldWhoHoldsTheSite() {
    var answer = standBy(second);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("taken").path("epoch").isMissingNode()).isTrue();
    assertThat(answer.json().path("holder").path("host").asString()).isEqualTo("CONNECTOR01");
    assertThat(answer.json().path("holder").path("lastContact").isString()).isTrue();
    assertThat(poll(first).status()).as("not fenced").isEqualTo(200);
  }

  @Test
  void whoWasRevokedIsNotWaitedFor() {
    var path = "/api/v1/sites/" + first.site() + "/connectors/" + first.id() + "/revoke";
    tenant.as(Role.ADMINISTRATOR).post(path, "{}");

    var taken = standBy(second).json().path("taken");

    assertThat(taken.path("epoch").asLong()).isEqualTo(first.epoch() + 1);
    assertThat(poll(first).json().path("type").asString()).isEqualTo(Enrol.Problem.REVOKED);
  }

  @Test
  void aConnectorLearnsHowItStands() {
    assertThat(standing(first).path("holds").asBoolean()).isTrue();
    assertThat(standing(second).path("holds").asBoolean()).isFalse();
    assertThat(standing(second).path("connectorId").asString()).isEqualTo(second.id());

    second.hello();
    assertThat(standing(second).path("holds").asBoolean()).isTrue();
    assertThat(poll(first).json().path("type").asString()).isEqualTo(Enrol.Problem.FENCED);
  }

  /** Asked by a check beside it, while the connector itself is stopped. */
  @Test
  void howTheHolderStandsIsNoSignOfItsLife() {
    var longAgo = Instant.parse("2026-11-02T08:00:00Z");
    lastContact(first, longAgo);

    assertThat(standing(first).path("holds").asBoolean()).isTrue();
    assertThat(stored(first).lastContact()).isEqualTo(longAgo);

    poll(first);
    assertThat(stored(first).lastContact()).isAfter(longAgo);
  }

  private void lastContact(TestConnector connector, Instant at) {
    var c = stored(connector);
    var then =
        new Connector(
            c.id(), c.site(), c.host(), c.version(), c.key(), null, null, c.enrolledAt(), at, null);
    portal
        .bean(Transactions.class)
        .inOne(() -> {
          portal.bean(Connectors.class).update(then);
          return true;
        });
  }

  private Connector stored(TestConnector connector) {
    var id = new ConnectorId(UUID.fromString(connector.id()));
    return portal.bean(Connectors.class).find(id).orElseThrow();
  }

  @Test
  void anIncompleteHelloTakesNoSite() {
    var hello = Map.of("siteCode", "PS1");

    assertThat(second.call(Gateway.STAND_BY, Map.of("hello", hello, "afterSeconds", 60)).status())
        .isEqualTo(422);
  }

  private static Api.Answer standBy(TestConnector connector) {
    return connector.call(Gateway.STAND_BY, Map.of("hello", HELLO, "afterSeconds", 600));
  }

  private static tools.jackson.databind.JsonNode standing(TestConnector connector) {
    return connector.call(Gateway.STANDING, Map.of()).json();
  }

  private static Api.Answer poll(TestConnector connector) {
    return connector.call(Gateway.POLL, Map.of("epoch", connector.epoch(), "holdSeconds", 0));
  }
}
