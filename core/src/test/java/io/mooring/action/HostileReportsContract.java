package io.mooring.action;

import static io.mooring.action.HostileEstate.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.audit.AuditEntry;
import io.mooring.device.ResourceId;
import io.mooring.hostile.Hostile;
import io.mooring.wire.Hello;
import io.mooring.wire.Orders.Outcome;
import io.mooring.wire.Orders.Report;
import io.mooring.wire.Pass;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a connector says of itself, its site and its orders is kept as plain text. */
public interface HostileReportsContract {

  LifePorts ports();

  /** How many texts beside the known ones are said. */
  int texts();

  @Test
  default void helloTroubleAndPassesMaySayAnything() {
    var estate = new HostileEstate(ports());
    for (var text : Hostile.texts(4, texts())) {
      estate.helloOfAnother(text);
      assertThat(estate.refused(text)).matches(Hostile::isPlain);
      estate.portal.watch.trouble(estate.connector, new Hello.Trouble(estate.epoch, text, text));
      end(estate, text, Instant.MIN);
      end(estate, text, Instant.MAX);

      var site = estate.site();
      assertThat(site.shown()).isNotBlank().matches(Hostile::isPlain);
      assertThat(Objects.requireNonNull(site.version())).matches(Hostile::isPlain);
      var health = estate.portal.ports.sites().health(site.key());
      assertThat(Objects.requireNonNull(health.trouble()).sentence()).matches(Hostile::isPlain);
      assertThat(Objects.requireNonNull(health.full()).sentence()).matches(Hostile::isPlain);
      var connector = estate.enrolled(text);
      assertThat(estate.portal.ports.connectors().find(connector.id()).orElseThrow().host())
          .matches(Hostile::isPlain);
    }
    auditIsPlain(estate);
  }

  private static void end(HostileEstate estate, String fault, Instant nextRun) {
    var pass = estate.portal.passes.begin(estate.site());
    var ids = List.of(-1L, 0L, Long.MAX_VALUE);
    var end =
        new Pass.End(
            estate.epoch, pass, Pass.Kind.FULL, -1, 0, Long.MAX_VALUE, ids, 3, fault, nextRun);
    estate.portal.passes.end(estate.site(), end);
  }

  @Test
  default void reportsOfOrdersMaySayAnything() {
    var estate = new HostileEstate(ports());
    estate.bring(List.of(estate.row(FIRST, "PC-1", Map.of())));
    var id = new ResourceId(FIRST);
    var device =
        Objects.requireNonNull(
            estate.portal.ports.records().find(estate.site().key(), List.of(id)).get(id));
    var random = new Random(5);
    var number = 0;
    for (var text : Hostile.texts(5, texts())) {
      var asked =
          ActionRequest.of(
              ConfigMgrAction.SYNC_MACHINE_POLICY, "", new IdempotencyKey("key" + number++));
      var decision = estate.portal.actions.request(estate.ada, device.device(), asked);
      assertThat(decision).isInstanceOf(Decision.Accepted.class);
      var order = ((Decision.Accepted) decision).order().id();
      estate.portal.delivery.lease(estate.site().key(), 1_000);
      estate.portal.delivery.claim(estate.connector, estate.epoch, List.of(order));
      for (var outcome : List.of(Outcome.ACCEPTED, Outcome.PROGRESS, Outcome.SIGHTED)) {
        estate.portal.delivery.report(
            estate.connector, estate.epoch, List.of(report(order, outcome, text, random)));
      }
      isPlain(estate.portal.ports.orders().find(estate.site().key(), order).orElseThrow());
    }
    auditIsPlain(estate);
  }

  private static Report report(OrderId order, Outcome outcome, String text, Random random) {
    var evidence = new HashMap<String, String>();
    evidence.put(text, text);
    evidence.put("restartEvent", text);
    evidence.put("completedClients", text);
    for (var i = 0; i < random.nextInt(100); i++) {
      evidence.put(i + Hostile.text(random), Hostile.text(random));
    }
    var siteTime = random.nextBoolean() ? Instant.MAX : Instant.MIN;
    return new Report(order.toString(), outcome, text, siteTime, evidence);
  }

  private static void isPlain(Order order) {
    for (var event : order.events()) {
      assertThat(event.sentence()).matches(Hostile::isPlain).doesNotContain("\n");
      assertThat(event.evidence()).hasSizeLessThanOrEqualTo(50);
      assertThat(event.evidence().keySet()).allMatch(Hostile::isPlain);
      assertThat(event.evidence().values())
          .allMatch(Hostile::isPlain)
          .allMatch(value -> value.length() <= 1_000);
    }
  }

  private static void auditIsPlain(HostileEstate estate) {
    List<AuditEntry> entries = estate.portal.ports.audit().read(estate.scope(), null, 10_000);
    assertThat(entries).isNotEmpty();
    for (var entry : entries) {
      assertThat(entry.detail()).matches(Hostile::isPlain).doesNotContain("\n");
      assertThat(entry.actor().name()).matches(Hostile::isPlain);
    }
  }
}
