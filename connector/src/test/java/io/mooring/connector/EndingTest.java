package io.mooring.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.connector.site.SiteAccess;
import io.mooring.connector.site.SiteLine;
import io.mooring.connector.site.SiteSignIn;
import io.mooring.connector.site.SiteTickets;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestSite;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EndingTest {

  private final CountDownLatch asked = new CountDownLatch(1);

  /** Much sooner than the site would be asked again. */
  @Test
  @Timeout(20)
  void whoWaitsForABusySiteIsNotWaitedFor() throws Exception {
    var bells = new RunCommand.Bells();
    var ending = new Ending(bells.all(), false);
    try (var site = new TestSite();
        var line = line(site, bells)) {
      site.retryAfter = "60";
      site.fault =
          (_, _) -> {
            asked.countDown();
            return new TestSite.Reply(503, "");
          };
      var reading = new FutureTask<>(() -> line.site().identity());
      var thread = Thread.ofVirtual().start(reading);
      asked.await();

      ending.end();

      thread.join();
      assertThat(reading.state()).isEqualTo(FutureTask.State.FAILED);
      assertThat(site.requests).hasSizeLessThan(3);
    }
  }

  private static SiteLine line(TestSite site, RunCommand.Bells bells) throws IOException {
    var access = new SiteAccess(List.of(site.address()), null, new SiteSignIn.None(), null);
    return SiteLine.open(SiteTickets.of(access), "PS1", new SettableClock(), bells.patience());
  }
}
