package io.mooring.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Role;
import io.mooring.web.Api.Answer;
import io.mooring.web.RunningPortal;
import io.mooring.web.Tenant;
import io.mooring.web.TestConnector;
import io.mooring.wire.Gateway;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Calls with sound proofs whose body asks for what it may not, or for too much. */
final class SpoiledBodies {

  private static final long RESOURCE = 16_777_217;

  private SpoiledBodies() {}

  static Map<String, Supplier<Answer>> all() {
    var all = new HashMap<String, Supplier<Answer>>();
    all.put("a claim of another site's order", SpoiledBodies::claimed);
    all.put("a report on another site's order", SpoiledBodies::reported);
    all.put("a batch that names another site", SpoiledBodies::forAnotherSite);
    all.put("a body of more than 8 MiB", () -> raw(new byte[Gateway.MAX_BODY + 1]));
    all.put("a gzip that becomes more than 8 MiB", SpoiledBodies::bomb);
    all.put("JSON deeper than 20", () -> measured(19, 20, SpoiledBodies::nested));
    all.put("a number of 1,001 digits", () -> measured(1_000, 1_001, "1"::repeat));
    all.put("more than 1,000 rows", SpoiledBodies::tooManyRows);
    all.put("more than 1,000 orders", SpoiledBodies::tooManyOrders);
    all.put("more than 20,000 missing ids", SpoiledBodies::tooManyIds);
    return all;
  }

  private static Tenant tenant() {
    return new Tenant(RunningPortal.shared());
  }

  private static Answer claimed() {
    return onAnOrderOfAnotherSite((connector, order) -> {
      var claim = Map.of("epoch", connector.epoch(), "orderIds", List.of(order));
      var answer = connector.call(Gateway.CLAIM, claim);
      assertThat(answer.json().path("claims").path(0).path("granted").asBoolean()).isFalse();
      return answer;
    });
  }

  private static Answer reported() {
    return onAnOrderOfAnotherSite((connector, order) ->
        connector.call(
            Gateway.REPORT,
            Map.of(
                "epoch",
                connector.epoch(),
                "reports",
                List.of(
                    Map.of(
                        "orderId",
                        order,
                        "outcome",
                        "FAILED",
                        "sentence",
                        "It failed.",
                        "evidence",
                        Map.of())))));
  }

  private interface Meddling {
    Answer by(TestConnector stranger, String order);
  }

  /** Afterwards the order stands as it stood, and its own connector may claim it. */
  private static Answer onAnOrderOfAnotherSite(Meddling meddling) {
    var tenant = tenant();
    var owner = tenant.connector();
    var stranger = tenant.connector();
    owner.bring(List.of(TestConnector.row(RESOURCE, "PC-1")));
    var helpdesk = tenant.as(Role.HELPDESK);
    var device = devices(tenant).findValuesAsString("id").getFirst();
    var order = helpdesk.sync(device).json().path("id").asString();
    var answer = meddling.by(stranger, order);
    var state = helpdesk.get("/api/v1/actions/" + order).json().path("state").asString();
    assertThat(state).isEqualTo("queued");
    var claim = Map.of("epoch", owner.epoch(), "orderIds", List.of(order));
    assertThat(
            owner
                .call(Gateway.CLAIM, claim)
                .json()
                .path("claims")
                .path(0)
                .path("granted")
                .asBoolean())
        .isTrue();
    return answer;
  }

  private static JsonNode devices(Tenant tenant) {
    return tenant.as(Role.READER).get("/api/v1/devices").json().path("items");
  }

  private static Answer forAnotherSite() {
    var mine = tenant();
    var theirs = tenant();
    var connector = mine.connector();
    var answer =
        connector.call(
            Gateway.BATCH,
            Map.of(
                "site", theirs.connector().site(),
                "epoch", connector.epoch(),
                "pass", connector.begin(),
                "sequence", 1,
                "readAt", Instant.now().toString(),
                "rows", List.of(TestConnector.row(RESOURCE, "PC-1"))));
    assertThat(devices(mine).size()).isEqualTo(1);
    assertThat(devices(theirs).size()).isZero();
    return answer;
  }

  private static Answer raw(byte[] body, String... headers) {
    var connector = tenant().connector();
    var proof = connector.proof(Gateway.BATCH, body).serialize();
    return connector.call(Gateway.BATCH, body, proof, headers);
  }

  private static String nested(int levels) {
    return "[".repeat(levels) + "]".repeat(levels);
  }

  /** A sound call but for what nobody asked for; in measure it is passed over. */
  private static Answer measured(int fits, int tooMuch, IntFunction<String> extra) {
    assertThat(asking(extra.apply(fits)).status()).isEqualTo(200);
    return asking(extra.apply(tooMuch));
  }

  private static Answer asking(String extra) {
    var connector = tenant().connector();
    var body =
        TestConnector.bytes(
            "{\"epoch\": %d, \"after\": 0, \"limit\": 10, \"extra\": %s}"
                .formatted(connector.epoch(), extra));
    return connector.call(Gateway.HELD, body, connector.proof(Gateway.HELD, body).serialize());
  }

  private static Answer bomb() {
    var bomb = TestConnector.gzip(new byte[Gateway.MAX_BODY + 1]);
    assertThat(bomb.length).isLessThan(100_000);
    return raw(bomb, "Content-Encoding", "gzip");
  }

  /** Nothing of it is stored, the rows that were in bounds included. */
  private static Answer tooManyRows() {
    var tenant = tenant();
    var rows = new Object[Gateway.MAX_ROWS + 1];
    Arrays.fill(rows, TestConnector.row(RESOURCE, "PC-1"));
    var answer = tenant.connector().bring(List.of(rows));
    assertThat(devices(tenant).size()).isZero();
    return answer;
  }

  private static Answer tooManyOrders() {
    var connector = tenant().connector();
    var claim =
        Map.of(
            "epoch",
            connector.epoch(),
            "orderIds",
            Collections.nCopies(1_001, UUID.randomUUID().toString()));
    return connector.call(Gateway.CLAIM, claim);
  }

  private static Answer tooManyIds() {
    var connector = tenant().connector();
    var missing = new Long[Gateway.MAX_IDS + 1];
    Arrays.setAll(missing, id -> (long) id);
    return connector.call(
        Gateway.END_PASS,
        Map.of(
            "epoch",
            connector.epoch(),
            "pass",
            connector.begin(),
            "kind",
            "FULL",
            "rowsSeen",
            1,
            "countBefore",
            1,
            "countAfter",
            1,
            "missing",
            List.of(missing),
            "missingTotal",
            missing.length,
            "nextRun",
            Instant.now().toString()));
  }
}
