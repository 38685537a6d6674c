package io.mooring.connector.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mooring.connector.site.SiteAccess;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteLine;
import io.mooring.connector.site.SiteSignIn;
import io.mooring.connector.site.SiteTickets;
import io.mooring.connector.testing.Estate;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestSite;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page shows what is behind a fault, not what else is wrong. */
class SiteDiagnosisTest {

  private final TestSite well = new TestSite();
  private final TestSite gone = new TestSite();
  private final SettableClock clock = new SettableClock();

  @BeforeEach
  void start() {
    Estate.of(well, 1);
    well.methods = (_, _) -> new TestSite.Reply(201, "{\"ReturnValue\":0}");
    gone.leave();
  }

  @AfterEach
  void close() {
    well.close();
    gone.close();
  }

  @Test
  void aFallbackThatIsAwayIsNotWhatFailed() {
    var found = diagnosis(to(well, gone)).firstWrong(SiteException.nonsense("half a page"));

    assertThat(found).isEmpty();
  }

  @Test
  void theProviderThatFailedIsLookedAt() throws IOException {
    well.fault = (path, _) -> path.startsWith("SMS_R_") ? new TestSite.Reply(403, "") : null;
    var tickets = to(gone, well);
    try (var line = SiteLine.open(tickets.access(), "PS1", clock)) {
      var fault =
          catchThrowableOfType(SiteException.class, () -> line.site().count("SMS_R_System", null));

      assertThat(fault.provider()).isEqualTo(well.address());
      assertThat(diagnosis(tickets).firstWrong(fault))
          .hasValueSatisfying(found -> assertThat(found.sentence()).contains("forbids"));
    }
  }

  private SiteDiagnosis diagnosis(SiteTickets tickets) {
    return new SiteDiagnosis(tickets, "PS1", clock);
  }

  private static SiteTickets to(TestSite preferred, TestSite other) {
    var providers = List.of(preferred.address(), other.address());
    return SiteTickets.of(new SiteAccess(providers, null, new SiteSignIn.None(), null));
  }
}
