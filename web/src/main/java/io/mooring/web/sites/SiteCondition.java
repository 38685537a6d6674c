package io.mooring.web.sites;

import io.mooring.site.Connector;
import io.mooring.site.SiteHealth;
import io.mooring.web.words.Ago;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a site fares, derived from what is known of it.
 *
 * @param why one sentence
 */
public record SiteCondition(State state, String why) {

  /** A connector waits at the portal all the time: silence this long is a fault. */
  static final Duration SILENT = Duration.ofMinutes(15);

  /** Silence this long is worth a look. */
  static final Duration QUIET = Duration.ofMinutes(5);

  /** The four words of the connector page (ConfigMgr reference: healthy below two cycles). */
  public enum State {
    HEALTHY,
    WARNING,
    UNHEALTHY,
    UNKNOWN
  }

  private static SiteCondition is(State state, String why) {
    return new SiteCondition(state, why);
  }

  /**
   * Derives the condition.
   *
   * @param connectors all of the site, revoked ones included
   */
  public static SiteCondition of(SiteHealth health, List<Connector> connectors, Instant now) {
    return contact(health, connectors, now)
        .or(() -> trouble(health))
        .or(() -> decision(health))
        .or(() -> passes(health, now))
        .orElseGet(() -> is(State.HEALTHY, "Everything arrives on time."));
  }

  /** How the reading of Intune fares: what was read stays good. */
  public static SiteCondition ofIntune(SiteHealth health, Instant now) {
    return Optional.ofNullable(health.trouble())
        .map(trouble -> is(State.WARNING, trouble.sentence()))
        .or(() -> decision(health))
        .or(() -> passes(health, now))
        .orElseGet(() -> is(State.HEALTHY, "Everything arrives on time."));
  }

  private static Optional<SiteCondition> contact(
      SiteHealth health, List<Connector> connectors, Instant now) {
    if (connectors.isEmpty()) {
      return Optional.of(is(State.UNKNOWN, "It waits for its connector to be enrolled."));
    }
    if (connectors.stream().allMatch(Connector::revoked)) {
      return Optional.of(is(State.UNHEALTHY, "Every connector of this site is revoked."));
    }
    return health.heard(connectors).flatMap(last -> silence(Duration.between(last, now)));
  }

  private static Optional<SiteCondition> silence(Duration silent) {
    if (silent.compareTo(QUIET) < 0) {
      return Optional.empty();
    }
    var why = "The connector has been silent for " + Ago.length(silent) + ".";
    return Optional.of(is(silent.compareTo(SILENT) < 0 ? State.WARNING : State.UNHEALTHY, why));
  }

  private static Optional<SiteCondition> trouble(SiteHealth health) {
    return Optional.ofNullable(health.trouble())
        .map(trouble -> is(State.UNHEALTHY, trouble.sentence()));
  }

  private static Optional<SiteCondition> decision(SiteHealth health) {
    return Optional.ofNullable(health.departure())
        .map(_ -> is(State.WARNING, "Missing devices wait for a decision."));
  }

  private static Optional<SiteCondition> passes(SiteHealth health, Instant now) {
    var full = health.full();
    if (full == null) {
      return Optional.of(is(State.UNKNOWN, "The first full pass has not ended yet."));
    }
    if (!full.trusted()) {
      return Optional.of(is(State.WARNING, "The last full pass was not complete."));
    }
    var cycle = Duration.between(full.endedAt(), full.nextRun());
    var late = Duration.between(full.endedAt(), now).compareTo(cycle.multipliedBy(2)) >= 0;
    return late && cycle.isPositive()
        ? Optional.of(is(State.WARNING, "The next full pass is overdue."))
        : Optional.empty();
  }
}
