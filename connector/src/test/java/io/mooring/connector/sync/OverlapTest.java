package io.mooring.connector.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.connector.inventory.SiteInventory;
import io.mooring.connector.portal.InventoryPortal;
import io.mooring.connector.portal.PortalException;
import io.mooring.connector.portal.PortalFaults;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.testing.Estate;
import io.mooring.connector.testing.FakePortal;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestSite;
import io.mooring.wire.Batch;
import io.mooring.wire.Held;
import io.mooring.wire.Pass;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reading goes on while a batch is on its way; order, numbers and faults stay as they are. */
class OverlapTest {

  private static final int SIZE = 2_600;
  private static final int PAGE = 500;
  private static final long LAST = Estate.FIRST + SIZE - 1;

  private final TestSite site = new TestSite();
  private final FakePortal kept = new FakePortal();
  private final SlowPortal portal = new SlowPortal();
  private final SettableClock clock = new SettableClock();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void theSiteIsReadWhileABatchIsOnItsWay() throws IOException {
    Estate.of(site, SIZE);
    var isReadOn = new CountDownLatch(1);
    // By then the first batch, of a thousand rows, has long been on its way.
    site.fault =
        (path, query) -> {
          if (path.startsWith("SMS_Comb") && query.contains("gt " + (Estate.FIRST + 1_999))) {
            isReadOn.countDown();
          }
          return null;
        };
    portal.before = batch -> await(isReadOn);

    full();

    assertThat(kept.full).hasSize(SIZE);
  }

  @Test
  void oneBatchIsOnItsWayAtATimeInTheOrderOfTheDevices() throws IOException {
    Estate.of(site, SIZE);

    full();

    assertThat(portal.most).isEqualTo(1);
    assertThat(kept.batches).extracting(Batch::sequence).containsExactly(1L, 2L, 3L);
    assertThat(kept.batches.stream().flatMap(batch -> batch.rows().stream()).map(Batch.Row::id))
        .containsExactlyElementsOf(LongStream.rangeClosed(Estate.FIRST, LAST).boxed().toList());
  }

  @Test
  void aPassEndsOnlyWhenTheLastBatchIsTaken() throws IOException {
    Estate.of(site, 5);

    full();

    assertThat(portal.calls).containsExactly("begin", "batch", "taken", "end");
  }

  @Test
  void aBatchThatFailsEndsThePassAndNoneFollowsIt() {
    Estate.of(site, SIZE);
    portal.fails = 2;

    assertThatThrownBy(this::full).isInstanceOf(PortalException.class).hasMessageContaining("503");
    assertThat(kept.batches).hasSize(1);
    assertThat(portal.calls).containsExactly("begin", "batch", "taken", "batch");
  }

  @Test
  void theLastBatchThatFailsEndsThePassAsWell() {
    Estate.of(site, 5);
    portal.fails = 1;

    assertThatThrownBy(this::full).isInstanceOf(PortalException.class).hasMessageContaining("503");
    assertThat(portal.calls).containsExactly("begin", "batch");
  }

  @Test
  void aFaultOfTheSiteIsToldWhenNothingIsOnItsWayAnyMore() {
    Estate.of(site, SIZE);
    var isBroken = new CountDownLatch(1);
    site.fault =
        (path, query) -> {
          if (path.startsWith("SMS_R_System") && query.contains("gt " + (Estate.FIRST + 1_999))) {
            isBroken.countDown();
            return new TestSite.Reply(403, "{}");
          }
          return null;
        };
    portal.before =
        batch -> {
          await(isBroken);
          portal.isToldTheEnd(Duration.ofMillis(200));
        };

    assertThatThrownBy(this::full).isInstanceOf(SiteException.class);

    assertThat(portal.calls).endsWith("taken", "end");
    assertThat(kept.lastEnd().fault()).isNotNull();
    assertThat(kept.lastEnd().missing()).isEmpty();
  }

  private void full() throws IOException {
    var scope = new SiteInventory.Scope(null, PAGE);
    var inventory = SiteInventory.prepare(site.client(clock), scope, clock);
    new FullPass(new Attachment(inventory, portal, 1, clock), clock.instant()).run();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Takes what it is sent when it likes, and notes in which order it was told what. */
  private final class SlowPortal implements InventoryPortal {

    private interface Taking {
      void take(Batch batch);
    }

    final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch isEnded = new CountDownLatch(1);
    Taking before = batch -> {};
    int fails;
    int most;
    private int present;

    @Override
    public Pass.Begun begin(Pass.Begin begin) throws PortalException {
      calls.add("begin");
      return kept.begin(begin);
    }

    @Override
    public Held.Answer held(Held.Request request) throws PortalException {
      return kept.held(request);
    }

    @Override
    public Batch.Answer upload(Batch batch) throws PortalException {
      enter();
      calls.add("batch");
      if (batch.sequence() == fails) {
        throw PortalFaults.refusing(503);
      }
      before.take(batch);
      var answer = kept.upload(batch);
      calls.add("taken");
      leave();
      return answer;
    }

    @Override
    public Pass.Ended end(Pass.End end) throws PortalException {
      calls.add("end");
      isEnded.countDown();
      return kept.end(end);
    }

    boolean isToldTheEnd(Duration within) {
      try {
        return isEnded.await(within.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    private synchronized void enter() {
      present++;
      most = Math.max(most, present);
    }

    private synchronized void leave() {
      present--;
    }
  }
}
