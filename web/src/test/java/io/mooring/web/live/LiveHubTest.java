package io.mooring.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.TenantId;
import io.mooring.change.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LiveHubTest {

  private static final TenantId TENANT = new TenantId(UUID.randomUUID());

  private final LiveHub hub = new LiveHub();

  private static Change change() {
    return new Change.OfDevice(TENANT, UUID.randomUUID());
  }

  @Test
  void aSlowListenerHoldsUpNobody() throws InterruptedException {
    var stuck = new CountDownLatch(1);
    var heard = new LinkedBlockingQueue<Change>();
    try (var _ = hub.subscribe(_ -> await(stuck));
        var _ = hub.subscribe(heard::add)) {
      var first = change();
      var second = change();
      hub.happened(first);
      hub.happened(second);
      assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(first);
      assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(second);
      stuck.countDown();
    }
  }

  @Test
  void theSameChangeWaitsOnceAndTheOldestGoesFirst() throws InterruptedException {
    var busy = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var heard = new LinkedBlockingQueue<Change>();
    try (var _ =
        hub.subscribe(change -> {
          busy.countDown();
          await(go);
          heard.add(change);
        })) {
      hub.happened(change());
      assertThat(busy.await(10, TimeUnit.SECONDS)).isTrue();
      var sent = new ArrayList<Change>();
      for (var i = 0; i < Listening.MOST + 1; i++) {
        sent.add(change());
      }
      sent.forEach(hub::happened);
      sent.forEach(change -> hub.happened(sent.getLast()));
      go.countDown();
      heard.poll(10, TimeUnit.SECONDS);
      var rest = new ArrayList<Change>();
      while (rest.size() < Listening.MOST) {
        rest.add(heard.poll(10, TimeUnit.SECONDS));
      }
      assertThat(rest).isEqualTo(sent.subList(1, sent.size()));
    }
  }

  @Test
  void aListenerThatFailsHearsTheNext() throws InterruptedException {
    var heard = new LinkedBlockingQueue<Change>();
    var changes = List.of(change(), change());
    try (var _ =
        hub.subscribe(change -> {
          if (change.equals(changes.getFirst())) {
            throw new IllegalStateException("as this test wants it");
          }
          heard.add(change);
        })) {
      changes.forEach(hub::happened);
      assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(changes.getLast());
    }
  }

  @Test
  void nobodyIsWokenForWhatTheyDoNotWant() throws InterruptedException {
    var heard = new LinkedBlockingQueue<Change>();
    var wanted = change();
    try (var _ = hub.subscribe(wanted::equals, heard::add)) {
      hub.happened(change());
      hub.happened(wanted);
      assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(wanted);
      assertThat(heard).isEmpty();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
