package io.mooring.connector.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mooring.connector.testing.Estate;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestSite;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BriefSiteTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final TestSite site = new TestSite();
  private final Site client = site.client(new SettableClock());

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void anAnswerInTimeIsTheSites() throws SiteException {
    Estate.of(site, 2);

    assertThat(new BriefSite(client, () -> LONG).count("SMS_CombinedDeviceResources", null))
        .isEqualTo(2);
  }

  @Test
  void aRefusalStaysWhatItIs() {
    assertThatExceptionOfType(SiteException.class)
        .isThrownBy(() -> new BriefSite(client, () -> LONG).count("SMS_Unknown", null))
        .returns(SiteTrouble.REFUSED, SiteException::trouble)
        .returns(404, SiteException::status);
  }

  @Test
  void whatIsNotAnsweredInTimeIsNotWaitedForAndGivenUp() throws InterruptedException {
    var silent = new SilentSite(client, _ -> true);

    assertThatExceptionOfType(SiteException.class)
        .isThrownBy(() -> new BriefSite(silent, () -> Duration.ofMillis(20)).events(1))
        .returns(SiteTrouble.NO_ANSWER, SiteException::trouble)
        .returns(false, SiteException::isNothingSent);

    silent.awaitGivenUp();
  }

  @Test
  void withoutTimeNothingIsAsked() {
    assertThatExceptionOfType(SiteException.class)
        .isThrownBy(() -> new BriefSite(client, () -> Duration.ZERO).count("SMS_R_System", null));

    assertThat(site.requests).isEmpty();
  }
}
