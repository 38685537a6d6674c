package io.mooring.connector.site;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks a site, and waits for each answer no longer than there is time: connections that are busy,
 * signing in, and whatever is asked once more belong to it.
 */
public final class BriefSite extends ReadSite {

  private final Site site;
  private final Supplier<Duration> within;

  /**
   * @param within how long the answer to the next question is waited for
   */
  public BriefSite(Site site, Supplier<Duration> within) {
    this.site = site;
    this.within = within;
  }

  /** Only for a method that changes nothing: what is not waited for may yet be done. */
  @Override
  public MethodAnswer call(String method, Map<String, Object> parameters) throws SiteException {
    return read(asked -> asked.call(method, parameters));
  }

  @Override
  <T> T read(Question<T> question) throws SiteException {
    var longest = within.get();
    if (longest.isZero()) {
      throw SiteException.of(SiteTrouble.NO_ANSWER, "no time was left to ask");
    }
    var answer = new FutureTask<>(() -> question.ask(site));
    Thread.startVirtualThread(answer);
    try {
      return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      var detail = "no answer within %d s".formatted(longest.toSeconds());
      throw SiteException.of(SiteTrouble.NO_ANSWER, detail, e);
    } catch (ExecutionException e) {
      throw fault(e.getCause());
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw SiteException.of(SiteTrouble.NO_ANSWER, "The connector is stopping", e);
    }
  }

  private static SiteException fault(@Nullable Throwable fault) {
    return switch (fault) {
      case SiteException e -> e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> throw new IllegalStateException(fault);
    };
  }
}
