package io.mooring.web.sites;

import static io.mooring.web.sites.SiteCondition.State.HEALTHY;
import static io.mooring.web.sites.SiteCondition.State.UNHEALTHY;
import static io.mooring.web.sites.SiteCondition.State.UNKNOWN;
import static io.mooring.web.sites.SiteCondition.State.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.SamplePeople;
import io.mooring.site.Connector;
import io.mooring.site.ConnectorId;
import io.mooring.site.SiteHealth;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SiteConditionTest {

  private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  static Stream<Arguments> table() {
    var good = health(pass(Duration.ofMinutes(20), true), null, null);
    var trouble = new SiteHealth.Trouble("The site answered 403.", "Give it rights.", NOW);
    var departure = new SiteHealth.Departure(1, 240, 700, NOW);
    var late = health(pass(HOUR.multipliedBy(2), true), null, null);
    var cut = health(pass(Duration.ofMinutes(20), false), null, null);
    var troubled = health(pass(HOUR, true), trouble, departure);
    return Stream.of(
        Arguments.of("all well", good, heard(0), HEALTHY),
        Arguments.of("quiet for 4 minutes", good, heard(4), HEALTHY),
        Arguments.of("quiet for 5 minutes", good, heard(5), WARNING),
        Arguments.of("silent for 15 minutes", good, heard(15), UNHEALTHY),
        Arguments.of("no connector yet", good, List.of(), UNKNOWN),
        Arguments.of("all revoked", good, List.of(connector(NOW, NOW)), UNHEALTHY),
        Arguments.of("no full pass yet", health(null, null, null), heard(0), UNKNOWN),
        Arguments.of("the last pass was cut short", cut, heard(0), WARNING),
        Arguments.of("two cycles late", late, heard(0), WARNING),
        Arguments.of("in trouble", troubled, heard(0), UNHEALTHY),
        Arguments.of(
            "a decision waits", health(pass(HOUR, true), null, departure), heard(0), WARNING));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void follows(
      String what, SiteHealth health, List<Connector> connectors, SiteCondition.State expected) {
    assertThat(SiteCondition.of(health, connectors, NOW).state()).as(what).isEqualTo(expected);
  }

  private static SiteHealth health(
      SiteHealth.@Nullable PassReport full,
      SiteHealth.@Nullable Trouble trouble,
      SiteHealth.@Nullable Departure departure) {
    return new SiteHealth(full, null, 700, 0, 0, null, trouble, departure);
  }

  private static SiteHealth.PassReport pass(Duration ago, boolean trusted) {
    var ended = NOW.minus(ago);
    return new SiteHealth.PassReport(ended, 700, 700, trusted, "", ended.plus(HOUR));
  }

  private static List<Connector> heard(int minutesAgo) {
    return List.of(connector(NOW.minus(Duration.ofMinutes(minutesAgo)), null));
  }

  private static Connector connector(Instant lastContact, @Nullable Instant revoked) {
    var key = new Connector.ConnectorKey("thumb", "{}", NOW);
    var site = new SiteKey(SamplePeople.CONTOSO, SiteId.random());
    return new Connector(
        ConnectorId.random(), site, "HOST", "0.1.0", key, null, null, NOW, lastContact, revoked);
  }
}
