package io.mooring.lab.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

class FaultSwitchTest {

  private static FaultSwitch told(long seed, String order) {
    var faults = new FaultSwitch(seed);
    faults.change(now -> now.told(JsonMapper.shared().readTree(order)));
    return faults;
  }

  private static List<Duration> delays(long seed) {
    var faults = told(seed, "{\"latencyMillis\": 200, \"jitterMillis\": 100}");
    return Stream.generate(faults::nextDelay).limit(50).toList();
  }

  @Test
  void the_same_seed_is_late_in_the_same_way() {
    assertThat(delays(7)).isEqualTo(delays(7)).isNotEqualTo(delays(8));
    assertThat(delays(7))
        .allSatisfy(
            late -> assertThat(late).isBetween(Duration.ofMillis(200), Duration.ofMillis(300)))
        .doesNotHaveDuplicates();
  }

  @Test
  void an_aimed_fault_is_off_by_itself() {
    var faults = told(1, "{\"cutAfterBytes\": 9, \"nextAnswers\": 2, \"where\": \"Site\"}");

    assertThat(faults.strike("/other").faults().line().cutAfter()).isNegative();
    assertThat(faults.strike("/SMS_Site").faults().line().cutAfter()).isEqualTo(9);
    assertThat(faults.strike("/SMS_Site").faults().line().cutAfter()).isEqualTo(9);
    assertThat(faults.strike("/SMS_Site").faults().line().cutAfter()).isNegative();
    assertThat(faults.now()).isEqualTo(Faults.NONE);
  }

  @Test
  @Timeout(20)
  void an_answer_goes_on_that_was_told_so_before_it_stood_still() throws Exception {
    var faults = told(1, "{\"stallAfterBytes\": 9}");
    var struck = faults.strike("/SMS_Site");

    faults.change(_ -> Faults.NONE);

    faults.awaitFlow(struck.flows());
  }
}
