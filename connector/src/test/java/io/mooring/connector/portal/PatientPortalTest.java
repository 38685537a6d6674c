package io.mooring.connector.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.connector.pace.Backoff;
import io.mooring.connector.pace.Waiting;
import io.mooring.connector.testing.FakePortal;
import io.mooring.wire.Pass;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PatientPortalTest {

  private final FakePortal portal = new FakePortal();
  private final Pauses pauses = new Pauses();
  private final PatientPortal patient =
      new PatientPortal(
          portal, new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(4), new Random(1)), pauses);

  @Test
  void aCutInBetweenEndsNoPass() throws PortalException {
    portal.away = PortalFaults.refusing(503);
    pauses.untilBack = 3;

    assertThat(begin().pass()).isEqualTo(1);
    assertThat(pauses.taken).hasSize(3).allMatch(pause -> pause.toMillis() >= 500);
  }

  @Test
  void givesUpAfterAWhile() {
    portal.away = PortalFaults.away();

    assertThatThrownBy(this::begin).isInstanceOf(PortalException.class);
    assertThat(pauses.taken).hasSize(4);
  }

  @Test
  void whatIsRefusedIsNotRepeated() {
    portal.away = PortalFaults.refusing(422);
    assertThatThrownBy(this::begin).isInstanceOf(PortalException.class);
    portal.away = PortalFaults.fenced();
    assertThatThrownBy(this::begin).isInstanceOf(PortalException.Dismissed.class);

    assertThat(pauses.taken).isEmpty();
  }

  private Pass.Begun begin() throws PortalException {
    return patient.begin(new Pass.Begin(1, Pass.Kind.FULL));
  }

  /** Remembers pauses instead of taking them. */
  private final class Pauses implements Waiting {

    private final List<Duration> taken = new ArrayList<>();
    private int untilBack = Integer.MAX_VALUE;

    @Override
    public void rest(Duration time) {
      taken.add(time);
      if (taken.size() == untilBack) {
        portal.away = null;
      }
    }

    @Override
    public void pause(Duration time) {
      throw new AssertionError("After a failure it rests");
    }

    @Override
    public boolean isOver() {
      return false;
    }
  }
}
