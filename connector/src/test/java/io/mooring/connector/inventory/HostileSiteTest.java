package io.mooring.connector.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.connector.portal.PortalJson;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteIdentity;
import io.mooring.connector.testing.Estate;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestSite;
import io.mooring.connector.testing.TestSite.Reply;
import io.mooring.wire.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever a site writes into a property, its row and those beside it go to the portal. */
class HostileSiteTest {

  private static final List<String> VALUES =
      List.of(
          "\"<script>alert(1)</script>\"",
          "\"a\\u0000b\\u202e\\r\\n\\u2028\"",
          "\"\\ud800\"",
          "\"a\\udfffb\\ud83d\"",
          "\"" + "x".repeat(65_536) + "\"",
          "\"" + "9".repeat(65_536) + "\"",
          "\"0001-01-01T00:00:00Z\"",
          "\"9999-12-31T23:59:59.9999999Z\"",
          "\"+999999999-12-31T23:59:59Z\"",
          "\"16384\"",
          "\"1e999999999\"",
          "5",
          "-1",
          "1.5",
          "9".repeat(2_000),
          "1e999",
          "NaN",
          "-Infinity",
          "true",
          "null",
          "{}",
          "{\"a\":{\"b\":[1,{\"c\":null}]}}",
          "[]",
          "[[1],[\"\\ud800\"],{\"d\":2},null]",
          "[".repeat(50) + "]".repeat(50));

  private static final List<String> PROPERTIES =
      List.of("Name", "SMSID", "IsClient", "CNIsOnline", "LastDDR", "CurrentLogonUser");

  private final TestSite site = new TestSite();
  private final SiteInventory inventory;

  HostileSiteTest() throws SiteException {
    Estate.of(site, 3);
    var clock = new SettableClock();
    var scope = new SiteInventory.Scope(null, 100);
    inventory = SiteInventory.prepare(site.client(clock), scope, clock);
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void noValueCostsARow() throws SiteException {
    for (var property : PROPERTIES) {
      for (var value : VALUES) {
        assertThat(sent(List.of("\"%s\":%s".formatted(property, value)))).hasSize(3);
      }
    }
  }

  @Test
  void norDoManyAtOnce() throws SiteException {
    var random = new Random(6);
    for (var round = 0; round < 40; round++) {
      var values = new ArrayList<String>();
      for (var property : PROPERTIES) {
        values.add("\"%s\":%s".formatted(property, VALUES.get(random.nextInt(VALUES.size()))));
      }
      assertThat(sent(values)).as("round %d", round).hasSize(3);
    }
  }

  /** A middle row with these properties, as all three are written for the portal. */
  private List<Batch.Row> sent(List<String> properties) throws SiteException {
    var first = Estate.FIRST;
    var page =
        "{\"value\":[{\"ResourceID\":%d,\"Name\":\"A\"},{\"ResourceID\":%d,%s},{\"ResourceID\":%d,\"Name\":\"C\"}]}"
            .formatted(first, first + 1, String.join(",", properties), first + 2);
    site.fault =
        (path, query) ->
            path.equals("SMS_CombinedDeviceResources")
                ? new Reply(200, query.contains("gt 0") ? page : "{\"value\":[]}")
                : null;
    var rows = new ArrayList<Batch.Row>();
    var reader = inventory.readFully();
    for (var row = reader.next(); row != null; row = reader.next()) {
      rows.add(new Batch.Row(row.id(), row.full(), row.hot()));
      assertThat(PortalJson.mapper().writeValueAsBytes(rows.getLast())).isNotEmpty();
    }
    return rows;
  }

  @Test
  void whatASiteCallsItselfIsPlain() throws SiteException {
    site.fault =
        (path, _) ->
            path.startsWith("SMS_Site")
                ? new Reply(
                    200,
                    "{\"value\":[{\"Type\":2,\"SiteCode\":\"P\\u202eS1\\n\",\"Version\":5,"
                        + "\"SiteName\":\"\\ud800<b>\\u0000HQ\"}]}")
                : null;

    var identity = site.client(new SettableClock()).identity();

    assertThat(identity).isEqualTo(new SiteIdentity("PS1", "5", "<b>HQ"));
  }

  @Test
  void whatASiteSaysOfAFailureIsOnOneLine() {
    site.fault =
        (_, _) ->
            new Reply(500, "{\"error\":{\"message\":\"no\\r\\n2026 INFO all is well\\u001b[2J\"}}");

    try {
      site.client(new SettableClock()).identity();
    } catch (SiteException e) {
      assertThat(e.getMessage()).contains("no 2026 INFO all is well[2J").doesNotContain("\n");
      return;
    }
    throw new AssertionError("a site that fails names itself");
  }
}
