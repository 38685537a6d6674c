package io.mooring.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptLimitTest {

  private final SettableClock clock = new SettableClock();
  private final AttemptLimit limit = new AttemptLimit(2, clock);

  @Test
  void countsEachByItselfAndForgetsByTheMinute() {
    assertThat(limit.allows("a")).isTrue();
    assertThat(limit.allows("a")).isTrue();
    assertThat(limit.spent("a")).isTrue();
    assertThat(limit.allows("a")).isFalse();
    assertThat(limit.allows("b")).isTrue();
    clock.advance(Duration.ofMinutes(1));
    assertThat(limit.allows("a")).isTrue();
  }

  @Test
  void aFloodOfNamesFillsNoMemoryAndLeavesThoseWhoWereThereAlone() {
    limit.allows("known");
    for (var name = 0; name < 3 * AttemptLimit.MOST_NAMES; name++) {
      limit.allows("name " + name);
    }
    assertThat(limit.names()).isLessThanOrEqualTo(AttemptLimit.MOST_NAMES + 1);
    assertThat(limit.spent("newcomer")).isTrue();
    assertThat(limit.spent("known")).isFalse();
  }

  @Test
  void ofAnAddressOfVersion6ItsNetworkCounts() {
    assertThat(AttemptLimit.origin("2001:db8:1:2::1"))
        .isEqualTo(AttemptLimit.origin("2001:db8:1:2:ffff::9"))
        .isNotEqualTo(AttemptLimit.origin("2001:db8:1:3::1"));
    assertThat(AttemptLimit.origin("192.0.2.1")).isEqualTo("192.0.2.1");
    assertThat(AttemptLimit.origin("none")).isEqualTo("none");
  }
}
