package io.mooring.connector.site;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A site that does not answer some questions until nobody waits any more. */
public final class SilentSite extends ReadSite {

  private final CountDownLatch givenUp = new CountDownLatch(1);
  private final Site site;
  private final Predicate<Map<String, Object>> isSilent;

  /**
   * @param isSilent which method calls are not answered, by their parameters; a question that is
   *     none has no parameters
   */
  public SilentSite(Site site, Predicate<Map<String, Object>> isSilent) {
    this.site = site;
    this.isSilent = isSilent;
  }

  /** Returns once the first who asked in vain waits no more. */
  void awaitGivenUp() throws InterruptedException {
    if (!givenUp.await(20, TimeUnit.SECONDS)) {
      throw new AssertionError("It is still waited for");
    }
  }

  @Override
  public MethodAnswer call(String method, Map<String, Object> parameters) throws SiteException {
    if (isSilent.test(parameters)) {
      throw nobodyWaits();
    }
    return site.call(method, parameters);
  }

  @Override
  <T> T read(Question<T> question) throws SiteException {
    if (isSilent.test(Map.of())) {
      throw nobodyWaits();
    }
    return question.ask(site);
  }

  private SiteException nobodyWaits() {
    try {
      new CountDownLatch(1).await();
      throw new IllegalStateException();
    } catch (InterruptedException e) {
      givenUp.countDown();
      return SiteException.of(SiteTrouble.NO_ANSWER, "nobody waits", e);
    }
  }
}
