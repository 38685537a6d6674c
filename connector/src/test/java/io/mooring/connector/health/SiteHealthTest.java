package io.mooring.connector.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.connector.portal.PortalException;
import io.mooring.connector.portal.PortalFaults;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.testing.FakePortal;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class SiteHealthTest {

  private final SiteException fault = SiteException.nonsense("half a page");
  private final SiteException other = SiteException.nonsense("no page");

  private final FakePortal portal = new FakePortal();
  private final Queue<Diagnosis.Ailment> ailments = new ArrayDeque<>();
  private final SiteHealth health =
      new SiteHealth(portal, 1, () -> Optional.ofNullable(ailments.poll()));

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
  void anotherFaultIsLookedIntoAgain() throws PortalException {
    ailments.add(new Diagnosis.Ailment("First.", ""));
    ailments.add(new Diagnosis.Ailment("Second.", ""));

    health.ill(fault);
    health.ill(other);

    assertThat(portal.troubles).extracting("sentence").containsExactly("First.", "Second.");
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
