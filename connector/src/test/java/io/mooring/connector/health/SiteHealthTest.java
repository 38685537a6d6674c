package io.mooring.connector.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.connector.portal.PortalException;
import io.mooring.connector.portal.PortalFaults;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.testing.FakePortal;
import io.mooring.connector.testing.SettableClock;
import io.mooring.wire.Hello;
import java.net.ConnectException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SiteHealthTest {

  private final SiteException fault = SiteException.nonsense("half a page");
  private final SiteException other =
      SiteException.unreached(new ConnectException(), URI.create("https://cm01.contoso.com"));

  private final SettableClock clock = new SettableClock();
  private final FakePortal portal = new FakePortal();
  private final Queue<Diagnosis.Ailment> ailments = new ArrayDeque<>();
  private final SiteHealth health =
      new SiteHealth(portal, 1, _ -> Optional.ofNullable(ailments.poll()), clock);

  @Test
  void whatIsBehindAFaultIsToldOnceAndTakenBack() throws PortalException {
    ailments.add(new Diagnosis.Ailment("The keytab is stale.", "Write a new one."));
    ailments.add(new Diagnosis.Ailment("Not to be asked for.", ""));

    health.ill(fault);
    health.ill(fault);
    health.well();
    health.well();

    assertThat(portal.troubles).hasSize(2);
    assertThat(portal.troubles.getFirst().sentence()).isEqualTo("The keytab is stale.");
    assertThat(portal.troubles.getFirst().remedy()).isEqualTo("Write a new one.");
    assertThat(portal.troubles.getLast().sentence()).isNull();
  }

  @Test
  void whereNothingIsFoundTheFaultItselfIsTold() throws PortalException {
    health.ill(fault);

    assertThat(portal.troubles.getFirst().sentence()).contains("half a page");
  }

  @Test
  void thatThereIsNoRoomForOrdersIsToldWhileNothingWorseIs() throws PortalException {
    health.full(20_000);
    health.ill(fault);
    health.full(19_999);
    health.well();
    health.roomy();

    assertThat(portal.troubles)
        .extracting(Hello.Trouble::sentence)
        .satisfiesExactly(
            full -> assertThat(full).contains("watches 20,000 orders"),
            ill -> assertThat(ill).contains("half a page"),
            again -> assertThat(again).contains("watches 20,000 orders"),
            none -> assertThat(none).isNull());
  }

  @Test
  void anotherFaultIsLookedIntoAgain() throws PortalException {
    ailments.add(new Diagnosis.Ailment("First.", ""));
    ailments.add(new Diagnosis.Ailment("Second.", ""));

    health.ill(fault);
    health.ill(other);

    assertThat(portal.troubles).extracting("sentence").containsExactly("First.", "Second.");
  }

  @Test
  void faultsThatAlternateAreEachLookedIntoOnce() throws PortalException {
    ailments.add(new Diagnosis.Ailment("First.", ""));
    ailments.add(new Diagnosis.Ailment("Second.", ""));
    ailments.add(new Diagnosis.Ailment("Not to be asked for.", ""));

    health.ill(fault);
    health.ill(other);
    health.ill(SiteException.nonsense("another half of a page"));
    health.ill(other);

    assertThat(ailments).hasSize(1);
    assertThat(portal.troubles).extracting("sentence").doesNotContain("Not to be asked for.");
  }

  @Test
  void whatLiesBehindShowsAWhileAfterTheFirstCauseWasMended() throws PortalException {
    ailments.add(new Diagnosis.Ailment("First.", ""));
    ailments.add(new Diagnosis.Ailment("Behind it.", ""));

    health.ill(fault);
    clock.pass(Findings.PAUSE);
    health.ill(fault);

    assertThat(portal.troubles).extracting("sentence").containsExactly("First.", "Behind it.");
  }

  @Test
  void aFaultSoonAfterAllWasWellIsNotCalledByTheOldCause() throws PortalException {
    ailments.add(new Diagnosis.Ailment("First.", ""));
    ailments.add(new Diagnosis.Ailment("Too soon.", ""));

    health.ill(fault);
    health.well();
    health.ill(fault);

    assertThat(portal.troubles.getLast().sentence()).contains("half a page");
    assertThat(ailments).hasSize(1);
  }

  @Test
  @Timeout(20)
  void whileOneLooksOthersGoOn() throws Exception {
    var begun = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    var slow =
        new SiteHealth(
            portal,
            1,
            _ -> {
              begun.countDown();
              await(mayEnd);
              return Optional.of(new Diagnosis.Ailment("Found at last.", ""));
            },
            clock);
    var looking = Thread.ofVirtual().start(() -> told(slow));
    begun.await();

    slow.ill(other);

    assertThat(portal.troubles.getLast().sentence()).contains("does not answer");
    mayEnd.countDown();
    looking.join();
    assertThat(portal.troubles.getLast().sentence()).isEqualTo("Found at last.");
  }

  private void told(SiteHealth slow) {
    try {
      slow.ill(fault);
    } catch (PortalException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatThePortalDidNotHearIsToldAgain() throws PortalException {
    portal.away = PortalFaults.away();
    health.ill(fault);
    portal.away = null;

    health.ill(fault);

    assertThat(portal.troubles).hasSize(1);
  }
}
