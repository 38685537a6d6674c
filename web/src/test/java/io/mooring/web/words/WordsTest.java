package io.mooring.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.device.DeviceFilter;
import io.mooring.device.Facet;
import io.mooring.device.Presence;
import io.mooring.site.RestartNotice;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT0S, just now",
    "PT44S, just now",
    "PT50S, 1 minute ago",
    "PT3M, 3 minutes ago",
    "PT1H, 1 hour ago",
    "PT23H59M, 23 hours ago",
    "P1D, 1 day ago",
    "P59D, 59 days ago",
    "P60D, 2 months ago",
    "P800D, 2 years ago",
    "PT-10M, in 10 minutes",
  })
  void timesAreRelative(Duration ago, String expected) {
    assertThat(Ago.of(NOW.minus(ago), NOW)).isEqualTo(expected);
  }

  @Test
  void exactTimesAreTheReadersOwn() {
    var zurich = ZoneId.of("Europe/Zurich");

    assertThat(Times.whole(NOW, zurich)).isEqualTo("5 Jan 2026, 09:00:00 CET");
    assertThat(Times.brief(NOW, NOW, zurich)).isEqualTo("09:00");
    assertThat(Times.brief(NOW, NOW.plus(Duration.ofDays(1)), ZoneOffset.UTC))
        .isEqualTo("5 Jan 2026, 08:00");
  }

  @Test
  void numbersAreGrouped() {
    assertThat(Numbers.count(1, "device", "devices")).isEqualTo("1 device");
    assertThat(Numbers.count(2_487, "device", "devices")).isEqualTo("2,487 devices");
    assertThat(Numbers.megabytes(850)).isEqualTo("850 MB");
    assertThat(Numbers.megabytes(43_520)).isEqualTo("42.5 GB");
    assertThat(Numbers.megabytes(487_424)).isEqualTo("476 GB");
  }

  @Test
  void presenceSaysForHowLong() {
    var since = NOW.minus(Duration.ofHours(2));
    assertThat(PresenceWords.sentence(new Presence(Presence.State.ONLINE, since, NOW), NOW))
        .isEqualTo("Online for 2 hours");
    assertThat(PresenceWords.sentence(new Presence(Presence.State.OFFLINE, null, NOW), NOW))
        .isEqualTo("Offline");
  }

  @Test
  void oldNewsOfPresenceIsSaidToBeOld() {
    var asOf = NOW.minus(Duration.ofMinutes(40));
    assertThat(PresenceWords.sentence(new Presence(Presence.State.UNKNOWN, null, asOf), NOW))
        .isEqualTo("Presence unknown: the site last said so 40 minutes ago");
  }

  @Test
  void filtersSpeakTheFieldsWords() {
    assertThat(FacetWords.value(Facet.MANAGEMENT_STATE, "coManaged")).isEqualTo("Co-managed");
    assertThat(FacetWords.value(Facet.MANAGEMENT_STATE, "other")).isEqualTo("other");
    assertThat(FacetWords.value(Facet.CLIENT, "none")).isEqualTo("No client");
    assertThat(FacetWords.value(Facet.PENDING_RESTART, "yes")).isEqualTo("Yes");
  }

  @Test
  void everythingThatAListIsAskedForIsSaid() {
    var filter =
        DeviceFilter.search("cash")
            .with(Facet.KIND, Set.of("server", "domainController"))
            .with(Facet.PRESENCE, Set.of("offline"));

    assertThat(FilterWords.of(filter))
        .isEqualTo("“cash”, Presence: Offline, Kind: Domain controller or Server");
  }

  @Test
  void aCountdownSaysWhoStatedIt() {
    assertThat(CountdownWords.length(RestartNotice.DEFAULT)).isEqualTo("90 minutes");
    assertThat(CountdownWords.source(RestartNotice.DEFAULT, ZoneOffset.UTC))
        .contains("Configuration Manager's default", "nobody has stated");
    var stated = new RestartNotice(Duration.ofMinutes(1), new RestartNotice.Statement("Ada", NOW));
    assertThat(CountdownWords.length(stated)).isEqualTo("1 minute");
    assertThat(CountdownWords.source(stated, ZoneOffset.UTC))
        .isEqualTo("as stated by Ada on 5 Jan 2026");
  }
}
