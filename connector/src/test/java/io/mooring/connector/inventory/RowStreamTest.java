package io.mooring.connector.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.connector.site.SiteException;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestSite;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages are asked for a few at a time, over all classes. */
class RowStreamTest {

  private final TestSite site = new TestSite();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void aPageWaitsForItsTurnAndGivesItBack() throws SiteException {
    site.table("One", "ResourceID").add(1).add(2);
    site.table("Other", "ResourceID").add(3);
    var turns = new Semaphore(0);
    var one = stream("One", turns);
    var other = stream("Other", turns);
    while (turns.getQueueLength() < 2) {
      Thread.onSpinWait();
    }
    assertThat(site.requests).isEmpty();

    turns.release();

    assertThat(Objects.requireNonNull(one.take()).id()).isEqualTo(1);
    assertThat(Objects.requireNonNull(other.take()).id()).isEqualTo(3);
    assertThat(Objects.requireNonNull(one.take()).id()).isEqualTo(2);
    assertThat(one.take()).isNull();
    assertThat(other.take()).isNull();
    assertThat(turns.availablePermits()).isEqualTo(1);
  }

  @Test
  void aPageThatFailsGivesItsTurnBackToo() {
    var turns = new Semaphore(1);
    var missing = stream("Missing", turns);

    assertThatThrownBy(missing::take).isInstanceOf(SiteException.class);
    assertThat(turns.availablePermits()).isEqualTo(1);
  }

  private RowStream stream(String name, Semaphore turns) {
    var reading = new Reading(name, "ResourceID", false, null, List.of("ResourceID"), List.of());
    var client = site.client(new SettableClock());
    return RowStream.begun(new Pages(client, reading, Paging.BY_KEY, 1), turns);
  }
}
