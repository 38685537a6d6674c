package io.mooring.retention;

import static io.mooring.SettableClock.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.SettableClock;
import io.mooring.access.TenantId;
import io.mooring.audit.AuditEntry;
import io.mooring.audit.AuditLog;
import io.mooring.audit.InMemoryAudit;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistorySweepTest {

  private final SettableClock clock = new SettableClock();
  private final InMemoryAudit audit = new InMemoryAudit();
  private final FakePastHistory past = new FakePastHistory(new TenantId(UUID.randomUUID()));

  private HistorySweep sweep(String timeline, String orders, String audited) {
    var retention = new Retention(keep(timeline), keep(orders), keep(audited));
    return new HistorySweep(past, retention, new AuditLog(audit, clock), clock);
  }

  private static Keep keep(String text) {
    return Keep.parse(text).orElseThrow();
  }

  @Test
  void deletesWhatIsOlderThanItIsKeptAndSaysHowMany() {
    past.old.put(History.TIMELINE, 2_500);

    assertThat(sweep("400", "730", "forever").run()).isEmpty();

    assertThat(past.old).containsEntry(History.TIMELINE, 0);
    assertThat(past.asked)
        .containsEntry(History.TIMELINE, MONDAY.minus(Duration.ofDays(400)))
        .containsEntry(History.ORDERS, MONDAY.minus(Duration.ofDays(730)))
        .doesNotContainKey(History.AUDIT);
    var entry = audit.all().getFirst();
    assertThat(audit.all()).hasSize(1);
    assertThat(entry.tenant()).isEqualTo(past.tenant);
    assertThat(entry.detail())
        .isEqualTo("Deleted 2,500 changes of devices from before 2024-12-01T08:00:00Z in 0 ms.");
  }

  @Test
  void eachHistoryTellsHowLongItTookByItself() {
    past.old.put(History.TIMELINE, HistorySweep.BATCH * 3);
    past.old.put(History.AUDIT, HistorySweep.BATCH * 2);
    past.whileDeleting =
        history -> clock.advance(Duration.ofMillis(history == History.AUDIT ? 7 : 500));

    sweep("400", "730", "730").run();

    assertThat(audit.all())
        .extracting(AuditEntry::detail)
        .satisfiesExactly(
            timeline -> assertThat(timeline).endsWith(" in 1,500 ms."),
            audited -> assertThat(audited).endsWith(" in 14 ms."));
  }

  @Test
  void onePortalADayDeletes() {
    var sweep = sweep("400", "730", "730");
    sweep.run();
    past.old.put(History.AUDIT, 5);

    clock.advance(Duration.ofHours(23));
    sweep.run();
    assertThat(past.old).containsEntry(History.AUDIT, 5);

    clock.advance(Duration.ofHours(2));
    sweep.run();
    assertThat(past.old).containsEntry(History.AUDIT, 0);
  }

  @Test
  void whatIsTooMuchForOneRunTheNextContinues() {
    var most = HistorySweep.BATCH * HistorySweep.BATCHES;
    past.old.put(History.TIMELINE, most + 7);
    var sweep = sweep("400", "730", "730");

    sweep.run();
    assertThat(past.old).containsEntry(History.TIMELINE, 7);

    sweep.run();
    assertThat(past.old).containsEntry(History.TIMELINE, 0);
  }

  @Test
  void noHistoryWaitsForTheEndOfAnother() {
    past.old.put(History.TIMELINE, HistorySweep.BATCH * HistorySweep.BATCHES * 3);
    past.old.put(History.AUDIT, HistorySweep.BATCH * 2);
    var sweep = sweep("400", "730", "730");

    sweep.run();

    assertThat(past.old).containsEntry(History.AUDIT, 0);
    assertThat(past.tidied).isEqualTo(1);
  }

  @Test
  void countersThatCountNothingGoInParts() {
    past.empty = HistorySweep.BATCH * 2 + 7;
    var sweep = sweep("400", "730", "730");

    sweep.run();
    assertThat(past.empty).isZero();
    assertThat(past.tidied).isEqualTo(3);

    past.empty = HistorySweep.BATCH * (HistorySweep.BATCHES + 1);
    clock.advance(Duration.ofDays(2));
    sweep.run();
    assertThat(past.empty).isEqualTo(HistorySweep.BATCH);
  }

  @Test
  void whatMayNotBeDeletedIsSaidOnceAndTheOthersAreDeleted() {
    past.old.put(History.ORDERS, 3);
    past.old.put(History.AUDIT, 4);
    past.forbidden.add(History.ORDERS);
    var sweep = sweep("400", "730", "730");

    assertThat(sweep.run()).containsExactly(History.ORDERS);
    assertThat(past.old).containsEntry(History.ORDERS, 3).containsEntry(History.AUDIT, 0);
    assertThat(audit.all())
        .extracting(AuditEntry::outcome)
        .containsExactly(AuditEntry.Outcome.REFUSED, AuditEntry.Outcome.DONE);

    clock.advance(Duration.ofDays(2));
    assertThat(sweep.run()).isEmpty();
    assertThat(audit.all()).hasSize(2);
  }

  @Test
  void aFaultInTheMiddleLeavesTheWordOnWhatWasDeleted() {
    past.old.put(History.TIMELINE, 1_500);
    past.broken = true;

    assertThatThrownBy(() -> sweep("400", "730", "730").run()).hasMessageContaining("gone");

    assertThat(audit.all()).extracting(AuditEntry::detail).first().asString().contains("1,000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "29", "-1", "400d", "4e2", "36501", "99999999999", "for ever"})
  void nonsenseIsNoTime(String text) {
    assertThat(Keep.parse(text)).isEmpty();
  }

  @Test
  void forEverIsATimeToo() {
    assertThat(Keep.parse(" Forever ")).contains(new Keep.Forever());
  }
}
