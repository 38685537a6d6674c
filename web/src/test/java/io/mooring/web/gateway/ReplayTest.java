package io.mooring.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.web.RunningPortal;
import io.mooring.web.SecondNode;
import io.mooring.web.Tenant;
import io.mooring.web.TestConnector;
import io.mooring.wire.Gateway;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplayTest {

  private static final int AT_ONCE = 20;

  private final TestConnector connector = new Tenant(RunningPortal.shared()).connector();
  private final byte[] body =
      TestConnector.json(Map.of("epoch", connector.epoch(), "after", 0, "limit", 10));

  @Test
  void whatOneNodeHasSeenEveryNodeRefuses() {
    var there = connector.at(SecondNode.portal().address());
    assertThat(SpoiledProofs.twice(connector, there).status()).isEqualTo(401);
    assertThat(SpoiledProofs.twice(there, connector).status()).isEqualTo(401);
  }

  /** Half of them at each node. */
  @Test
  void ofTheSameProofManyTimesAtOnceOnePasses() throws Exception {
    var there = connector.at(SecondNode.portal().address());
    var proof = connector.proof(Gateway.HELD, body).serialize();
    var barrier = new CyclicBarrier(AT_ONCE);
    var calls =
        IntStream.range(0, AT_ONCE)
            .<Callable<Integer>>mapToObj(number ->
                () -> {
                  barrier.await();
                  var caller = number % 2 == 0 ? connector : there;
                  return caller.call(Gateway.HELD, body, proof).status();
                })
            .toList();
    List<Integer> answers;
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      answers = threads.invokeAll(calls).stream().map(done -> done.resultNow()).toList();
    }
    assertThat(Collections.frequency(answers, 200)).isEqualTo(1);
    assertThat(Collections.frequency(answers, 401)).isEqualTo(AT_ONCE - 1);
  }
}
