package io.mooring.connector.site;

import io.mooring.connector.pace.Backoff;
import io.mooring.connector.pace.Waiting;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads again, a little later and a few times, what a busy or broken site failed to answer. A
 * method call is never repeated.
 */
final class PatientSite extends ReadSite {

  private static final int MOST_TRIES = 3;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  /** A site that wants more rest than this gets it from the loops, which wait for longer. */
  static final Duration LONGEST_REST = Duration.ofSeconds(60);

  private final Site site;
  private final Backoff backoff;
  private final Waiting waiting;

  PatientSite(Site site, Backoff backoff, Waiting waiting) {
    this.site = site;
    this.backoff = backoff;
    this.waiting = waiting;
  }

  @Override
  public MethodAnswer call(String method, Map<String, Object> parameters) throws SiteException {
    return site.call(method, parameters);
  }

  @Override
  <T> T read(Question<T> question) throws SiteException {
    for (var tries = 1; ; tries++) {
      try {
        return question.ask(site);
      } catch (SiteException e) {
        if (!isForTheMoment(e) || tries == MOST_TRIES || waiting.isOver()) {
          throw e;
        }
        waiting.rest(pause(tries, e.retryAfter()));
      }
    }
  }

  private static boolean isForTheMoment(SiteException e) {
    return e.status() == TOO_MANY || e.status() >= SERVER_ERROR;
  }

  private Duration pause(int tries, @Nullable Duration wanted) {
    var ours = backoff.after(tries);
    if (wanted == null || wanted.compareTo(ours) < 0) {
      return ours;
    }
    return wanted.compareTo(LONGEST_REST) < 0 ? wanted : LONGEST_REST;
  }
}
