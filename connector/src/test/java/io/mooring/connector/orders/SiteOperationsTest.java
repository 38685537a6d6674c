package io.mooring.connector.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.connector.testing.Estate;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestSite;
import io.mooring.wire.Orders;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SiteOperationsTest {

  private static final ClientOperation SYNC =
      ClientOperation.of("configmgr.syncMachinePolicy").orElseThrow();

  private final TestSite site = new TestSite();
  private final SiteOperations operations = new SiteOperations(site.client(new SettableClock()));

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void withoutAConnectionItIsSureThatNothingWasSent() {
    site.leave();

    assertThat(operations.initiate(SYNC, List.of(Estate.FIRST)))
        .returns(Orders.Outcome.FAILED, Result::outcome)
        .satisfies(result -> assertThat(result.sentence()).contains("Nothing was sent"));
  }

  @Test
  void withoutAnAnswerNothingIsSure() {
    site.fault = (_, _) -> new TestSite.Reply(-1, "");

    assertThat(operations.initiate(SYNC, List.of(Estate.FIRST)).outcome())
        .isEqualTo(Orders.Outcome.UNCERTAIN);
  }
}
