package io.mooring.site;

import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static io.mooring.access.SamplePeople.HELPDESK;
import static io.mooring.access.SamplePeople.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.InMemoryMooring;
import io.mooring.access.NotPermitted;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CountdownTest {

  private final InMemoryMooring mooring = new InMemoryMooring();
  private final SiteKey site =
      mooring.attachment.attach(ADMINISTRATOR, new SiteName("HQ"), null).site().key();

  @Test
  void untilSomebodySaysOtherwiseItIsTheDefaultAndSaidByNobody() {
    assertThat(notice()).isEqualTo(new RestartNotice(Duration.ofMinutes(90), null));
  }

  @Test
  void anAdministratorsWordStandsWithNameAndDate() {
    mooring.clock.advance(Duration.ofDays(1));

    assertThat(state(Duration.ofMinutes(20))).isTrue();

    var said = new RestartNotice.Statement(ADMINISTRATOR.name(), mooring.clock.instant());
    assertThat(notice()).isEqualTo(new RestartNotice(Duration.ofMinutes(20), said));
    assertThat(mooring.audit.all().getLast().detail())
        .isEqualTo("Stated that clients warn 20 minutes before a restart");
  }

  @Test
  void itIsBetweenAMinuteAndFourteenDays() {
    assertThatThrownBy(() -> state(Duration.ofSeconds(59)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> state(Duration.ofDays(14).plusMinutes(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(notice()).isEqualTo(RestartNotice.DEFAULT);
    assertThat(state(Duration.ofDays(14))).isTrue();
  }

  @Test
  void onlyAdministratorsSayItAndOnlyOfTheirOwnLiveSites() {
    var id = site.site();
    var twenty = Duration.ofMinutes(20);

    assertThatThrownBy(() -> mooring.attachment.stateCountdown(HELPDESK, id, twenty))
        .isInstanceOf(NotPermitted.class);
    assertThat(mooring.attachment.stateCountdown(STRANGER, id, twenty)).isFalse();
    mooring.attachment.detach(ADMINISTRATOR, id);
    assertThat(state(twenty)).isFalse();
    assertThat(notice()).isEqualTo(RestartNotice.DEFAULT);
  }

  private boolean state(Duration countdown) {
    return mooring.attachment.stateCountdown(ADMINISTRATOR, site.site(), countdown);
  }

  private RestartNotice notice() {
    return mooring.sites.find(site).orElseThrow().notice();
  }
}
