package io.mooring.connector.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.connector.net.Route;
import io.mooring.connector.settings.Address;
import io.mooring.connector.settings.Reach;
import io.mooring.connector.site.SiteAccess;
import io.mooring.connector.site.SiteSignIn;
import io.mooring.connector.site.SiteTrouble;
import io.mooring.connector.testing.SettableClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockStepTest {

  private static final URI NOBODY = URI.create("https://127.0.0.1:1");
  private static final SiteSignIn KEYTAB =
      new SiteSignIn.Keytab("svc-mooring@CONTOSO.TEST", Path.of("mooring.keytab"));

  /** Seconds ahead of the site and of the portal. */
  @ParameterizedTest
  @CsvSource({
    "   0,    0, OK",
    "  59,  -59, OK",
    "  60,    0, WARNING",
    " -60,     , WARNING",
    "    ,   60, WARNING",
    " 299,     , WARNING",
    " 300,    0, WRONG",
    "-300,     , WRONG",
    "   0, 3600, WARNING",
    "    ,     , NOT_TRIED"
  })
  void kerberosBearsFiveMinutesAndAMinuteIsWorthSaying(
      @Nullable Long site, @Nullable Long portal, State expected) {
    assertThat(judged(KEYTAB, site, portal).state()).isEqualTo(expected);
  }

  @Test
  void withoutASignInAWrongClockIsAWarning() {
    assertThat(judged(new SiteSignIn.None(), 300L, null).state()).isEqualTo(State.WARNING);
    assertThat(judged(new SiteSignIn.OwnAccount(), 300L, null).state()).isEqualTo(State.WRONG);
  }

  @Test
  void itIsSaidByHowMuchAndWhatToDo() {
    var said = judged(KEYTAB, 400L, -90L);

    assertThat(said.sentence())
        .isEqualTo("This machine's clock is 90 s behind the portal's, 400 s ahead of the site's.");
    assertThat(said.remedy()).isEqualTo(SiteTrouble.CLOCK_SKEW.remedy());
  }

  private static Said judged(SiteSignIn signIn, @Nullable Long site, @Nullable Long portal) {
    var reach =
        new Reach(
            new Reach.PortalAt(new Address(NOBODY), null, new Route.Direct()),
            new Reach.SiteAt(
                new SiteAccess(List.of(NOBODY), null, signIn, null), 100, (Path) null));
    return new ClockStep(reach, new SettableClock()).judge(seconds(site), seconds(portal));
  }

  private static Optional<Duration> seconds(@Nullable Long ahead) {
    return Optional.ofNullable(ahead).map(Duration::ofSeconds);
  }
}
