package io.mooring.connector.site;

import io.mooring.connector.pace.Backoff;
import io.mooring.connector.pace.Waiting;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads again, a little later and a few times, what a busy or broken site failed to answer. A
 * method call is never repeated.
 */
final class PatientSite implements Site {

  private static final int MOST_TRIES = 3;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  /** A site that wants more rest than this gets it from the loops, which wait for longer. */
  static final Duration LONGEST_REST = Duration.ofSeconds(60);

  private final Site site;
  private final Backoff backoff;
  private final Waiting waiting;

  private interface Question<T> {
    T ask() throws SiteException;
  }

  PatientSite(Site site, Backoff backoff, Waiting waiting) {
    this.site = site;
    this.backoff = backoff;
    this.waiting = waiting;
  }

  @Override
  public SiteIdentity identity() throws SiteException {
    return patiently(site::identity);
  }

  @Override
  public Metadata metadata() throws SiteException {
    return patiently(site::metadata);
  }

  @Override
  public Page list(Query query) throws SiteException {
    return patiently(() -> site.list(query));
  }

  @Override
  public Page follow(String nextLink) throws SiteException {
    return patiently(() -> site.follow(nextLink));
  }

  @Override
  public long count(String className, @Nullable String filter) throws SiteException {
    return patiently(() -> site.count(className, filter));
  }

  @Override
  public Optional<SiteRow> byKey(String className, long key) throws SiteException {
    return patiently(() -> site.byKey(className, key));
  }

  @Override
  public Page events(long device) throws SiteException {
    return patiently(() -> site.events(device));
  }

  @Override
  public MethodAnswer call(String method, Map<String, Object> parameters) throws SiteException {
    return site.call(method, parameters);
  }

  private <T> T patiently(Question<T> question) throws SiteException {
    for (var tries = 1; ; tries++) {
      try {
        return question.ask();
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
