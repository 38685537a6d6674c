package io.mooring.connector.orders;

import io.mooring.connector.inventory.PreparedInventory;
import io.mooring.connector.inventory.SiteInventory;
import io.mooring.connector.testing.Estate;
import io.mooring.connector.testing.FakePortal;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestSite;
import io.mooring.wire.Orders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A connector, its site and its portal, where many orders come together; anew for each test. */
@SuppressWarnings("NullAway.Init")
abstract class ManyOrders {

  static final int MANY = 300;

  final TestSite site = new TestSite();
  final Estate estate = Estate.of(site, MANY);
  final FakePortal portal = new FakePortal();
  final SettableClock clock = new SettableClock();

  /** Devices on which the site allows nothing. */
  final List<Long> notAllowed = new ArrayList<>();

  @TempDir private Path folder;
  Journal journal;
  OrderDesk desk;

  @BeforeEach
  final void start() throws IOException {
    site.methods =
        (path, body) ->
            path.endsWith("IsClientOperationAllowed")
                ? new TestSite.Reply(201, "{\"ReturnValue\":" + isAllowed(body) + "}")
                : new TestSite.Reply(201, "{\"ReturnValue\":0,\"OperationID\":77}");
    open();
  }

  private void open() throws IOException {
    journal = Journal.open(folder.resolve("journal.jsonl"), clock);
    desk = new OrderDesk(portal, site.client(clock), journal, 1, clock, () -> {});
  }

  /** A new process over the same folder. */
  final void restart() throws IOException {
    journal.close();
    open();
  }

  @AfterEach
  final void close() throws IOException {
    journal.close();
    site.close();
  }

  final Watch watch() {
    var client = site.client(clock);
    var scope = new SiteInventory.Scope(null, 10);
    var inventory = new PreparedInventory(() -> SiteInventory.prepare(client, scope, clock));
    var watching = new Watch.Watching(1, Duration.ofSeconds(3));
    return new Watch(journal, client, inventory, portal, clock, watching);
  }

  private boolean isAllowed(JsonNode body) {
    return body.get("TargetResourceIDs")
        .valueStream()
        .noneMatch(id -> notAllowed.contains(id.asLong()));
  }

  final void carryOut(List<Orders.Command> commands) throws IOException {
    desk.carryOut(commands, SettableClock.MONDAY.plus(Duration.ofHours(1)));
  }

  static Orders.Command command(String order, String verb, long resource) {
    return new Orders.Command(order, "configmgr." + verb, resource, 7_200);
  }

  static List<Orders.Command> commands(String verb, int many) {
    return IntStream.range(0, many)
        .mapToObj(n -> command("o" + n, verb, Estate.FIRST + n))
        .toList();
  }
}
