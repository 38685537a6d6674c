package io.mooring.intune.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.intune.testing.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaceTest {

  private final ManualTime time = new ManualTime();
  private final Pace pace = new Pace(time, time);

  @ParameterizedTest
  @EnumSource
  void noStretchOfTimeHasMoreCallsThanGraphAllows(Family family) throws InterruptedException {
    var random = new SplittableRandom(7);
    var made = new ArrayList<Instant>();
    while (made.size() < 3 * family.calls()) {
      var weight = 1 + random.nextInt(Math.min(family.calls(), Batch.MOST_STEPS));
      pace.take(family, weight);
      for (var call = 0; call < weight; call++) {
        made.add(time.instant());
      }
      time.pass(Duration.ofNanos(random.nextLong(family.time().toNanos() / family.calls())));
    }

    for (var first = 0; first + family.calls() < made.size(); first++) {
      var stretch = Duration.between(made.get(first), made.get(first + family.calls()));
      assertThat(stretch).isGreaterThanOrEqualTo(family.time());
    }
  }

  @Test
  void whoKeepsWithinTheLimitDoesNotWait() throws InterruptedException {
    pace.take(Family.DEVICES, 2_000);
    time.pass(Duration.ofSeconds(20));
    pace.take(Family.DEVICES, 2_000);

    assertThat(time.rests).isEmpty();
  }

  @Test
  void eachFamilyHasItsOwnLimit() throws InterruptedException {
    pace.take(Family.ACCESS_POLICIES, 1);
    pace.take(Family.DEVICES, 1);
    assertThat(time.rests).isEmpty();

    pace.take(Family.ACCESS_POLICIES, 1);
    assertThat(time.rests).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void aFamilyIsLeftAloneForAsLongAsGraphWants() throws InterruptedException {
    pace.hold(Family.DEVICES, Duration.ofSeconds(9));
    pace.hold(Family.DEVICES, Duration.ofSeconds(3));

    pace.take(Family.CONFIGURATION, 1);
    assertThat(time.rests).isEmpty();
    pace.take(Family.DEVICES, 1);
    assertThat(time.rests).containsExactly(Duration.ofSeconds(9));
  }

  @Test
  void aClockThatIsPutBackHoldsNobodyUpForLonger() throws InterruptedException {
    pace.take(Family.ACCESS_POLICIES, 1);
    time.pass(Duration.ofHours(-1));

    pace.take(Family.ACCESS_POLICIES, 1);

    assertThat(time.rests.getFirst()).isEqualTo(Duration.ofSeconds(1));
    assertThat(time.rests).hasSizeLessThan(3);
  }
}
