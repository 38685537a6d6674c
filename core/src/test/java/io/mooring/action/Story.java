package io.mooring.action;

import static io.mooring.SampleEstate.FIRST_ID;
import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static io.mooring.access.SamplePeople.HELPDESK;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.InMemoryMooring;
import io.mooring.SampleEstate;
import io.mooring.device.Device;
import io.mooring.wire.Column;
import io.mooring.wire.Orders.Outcome;
import io.mooring.wire.Orders.Report;
import io.mooring.wire.Pass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One PC of one site, and what helpdesk, connector and site do about it. */
final class Story {

  static final RemoteAction RESTART = ConfigMgrAction.RESTART;
  static final String PC = "PC-1";

  final InMemoryMooring mooring = new InMemoryMooring();
  final SampleEstate estate = new SampleEstate(mooring, ADMINISTRATOR);

  Story() {
    facts(Map.of());
  }

  Device device() {
    return estate.find(PC);
  }

  Instant now() {
    return mooring.clock.instant();
  }

  void later(Duration by) {
    mooring.clock.advance(by);
  }

  /** What the site now says of the PC, where it is not the usual. */
  void facts(Map<Column, String> changed) {
    estate.bring(estate.row(FIRST_ID, PC, changed));
  }

  Decision ask(RemoteAction action, String reason, @Nullable String name) {
    return ask(action, reason, name, null);
  }

  Decision ask(
      RemoteAction action, String reason, @Nullable String name, @Nullable OrderId predecessor) {
    var key = new IdempotencyKey(UUID.randomUUID().toString());
    var asked = new ActionRequest(action, reason, key, name, predecessor);
    return mooring.actions.request(HELPDESK, device().id(), asked);
  }

  Decision askToRestart() {
    return ask(RESTART, "He called", null);
  }

  /** A restart that was queued. */
  Order ordered() {
    return ((Decision.Accepted) askToRestart()).order();
  }

  /** A restart that the connector has claimed. */
  Order started() {
    var order = ordered();
    assertThat(claim(order)).isNull();
    return order;
  }

  /** A restart that the site has taken, by the portal's and the site's time of now. */
  Order taken() {
    var order = started();
    report(order, Outcome.ACCEPTED, Map.of("operationId", "7"));
    return order;
  }

  /** A restart that the device has received. */
  Order received() {
    var order = taken();
    report(order, Outcome.PROGRESS, Map.of("completedClients", "1"));
    return order;
  }

  /** Why it is not granted; null when it is. */
  @Nullable String claim(Order order) {
    mooring.delivery.lease(estate.site().key(), 1_000);
    return mooring
        .delivery
        .claim(estate.connector(), estate.epoch(), List.of(order.id()))
        .getFirst()
        .why();
  }

  void report(Order order, Outcome outcome, Map<String, String> evidence) {
    var id = order.id().toString();
    var report = new Report(id, outcome, outcome.name(), now(), evidence);
    mooring.delivery.report(estate.connector(), estate.epoch(), List.of(report));
  }

  /** The PC is no longer in the site, and an administrator lets it go. */
  void leaves() {
    var site = estate.site();
    var pass = mooring.passes.begin(site);
    var missing = List.of(FIRST_ID);
    mooring.passes.end(
        site, new Pass.End(estate.epoch(), pass, Pass.Kind.FULL, 0, 0, 0, missing, 1, null, now()));
    assertThat(mooring.departing.letGo(ADMINISTRATOR, site.key().site(), pass)).contains(1L);
  }

  /** The PC's client becomes obsolete, and a new one comes on its hardware. */
  void installedAnew() {
    var board = Map.of(Column.SMBIOS_GUID, "B1", Column.SERIAL_NUMBER, "S1");
    facts(board);
    estate.bring(
        estate.row(
            FIRST_ID,
            PC,
            Map.of(
                Column.SMBIOS_GUID, "B1", Column.SERIAL_NUMBER, "S1", Column.IS_OBSOLETE, "true")));
    estate.bring(estate.row(FIRST_ID + 1, PC, board));
  }

  Order deadlinePassed(Order order) {
    mooring.clock.set(find(order).deadline());
    mooring.confirmations.deadlinesPassed();
    return find(order);
  }

  Order find(Order order) {
    return mooring.actions.find(HELPDESK, order.id()).orElseThrow();
  }

  OrderState state(Order order) {
    return find(order).state();
  }

  List<Waiting> waiting(Order order) {
    return mooring.actions.waiting(HELPDESK, find(order));
  }

  /** How many rows of this verb the audit log has. */
  long written(String verb) {
    return mooring.audit.all().stream().filter(entry -> entry.verb().equals(verb)).count();
  }
}
