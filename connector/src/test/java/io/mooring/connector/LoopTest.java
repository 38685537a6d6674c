package io.mooring.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.connector.pace.Backoff;
import io.mooring.connector.pace.Bell;
import io.mooring.connector.pace.Turn;
import io.mooring.connector.pace.Waiting;
import io.mooring.connector.portal.PortalFaults;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LoopTest {

  private static final Backoff BACKOFF =
      new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(2), new Random(1));

  private final List<Duration> pauses = new ArrayList<>();
  private int rests;
  private final Bell bell = new Bell();
  private final Ending ending = new Ending(List.of(bell), false);

  @Test
  void aTurnThatFailsIsTakenAgainLaterAndLater() {
    run(() -> {
      if (pauses.size() < 3) {
        throw new IOException("away");
      }
      return Duration.ofSeconds(7);
    });

    assertThat(pauses.get(2)).isGreaterThanOrEqualTo(Duration.ofSeconds(4));
    assertThat(pauses.get(3)).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void aFaultOfOursDoesNotEndTheLoop() {
    run(() -> {
      throw new IllegalStateException("a fault");
    });

    assertThat(pauses).hasSize(4).allMatch(BACKOFF.longest()::equals);
  }

  @Test
  void aPortalThatWantsNoMoreOfUsEndsIt() {
    run(() -> {
      throw PortalFaults.fenced();
    });

    assertThat(pauses).isEmpty();
    assertThat(ending.code()).isEqualTo(ExitCode.FENCED);
  }

  @Test
  void anErrorEndsTheProcess() {
    run(() -> {
      throw new LinkageError("a class is missing");
    });

    assertThat(pauses).isEmpty();
    assertThat(bell.isOver()).isTrue();
    assertThat(ending.code()).isEqualTo(ExitCode.FAULT);
  }

  @Test
  void nothingCutsShortTheRestAfterAFailure() {
    run(() -> {
      if (pauses.isEmpty()) {
        throw new IOException("away");
      }
      return Duration.ofSeconds(7);
    });

    assertThat(rests).isEqualTo(1);
  }

  /** Four turns at most. */
  private void run(Turn turn) {
    var waiting =
        new Waiting() {

          @Override
          public void pause(Duration time) {
            pauses.add(time);
          }

          @Override
          public void rest(Duration time) {
            rests++;
            pauses.add(time);
          }

          @Override
          public boolean isOver() {
            return pauses.size() == 4 || bell.isOver();
          }
        };
    new Loop("Test", turn, BACKOFF, waiting, ending).run();
  }
}
