package io.mooring.connector.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The SMS Providers of a site, of which one is asked: the preferred one, or another while that one
 * is away. Whoever answered last is asked again, until he fails or a while has passed.
 */
final class Providers extends ReadSite {

  private static final Logger LOG = LoggerFactory.getLogger(Providers.class);

  /** So long another one is asked before the preferred one is tried again. */
  static final Duration WHILE = Duration.ofMinutes(10);

  /** These speak of one provider; everything else another one would answer alike. */
  private static final Set<SiteTrouble> AWAY =
      EnumSet.of(
          SiteTrouble.UNKNOWN_HOST,
          SiteTrouble.NO_ANSWER,
          SiteTrouble.BROKEN_OFF,
          SiteTrouble.UNTRUSTED,
          SiteTrouble.WRONG_NAME,
          SiteTrouble.OUT_OF_DATE,
          SiteTrouble.NO_TLS,
          SiteTrouble.NO_SERVICE_NAME,
          SiteTrouble.OTHER_SITE,
          SiteTrouble.UNAVAILABLE);

  private static final String NEXT = " Another SMS Provider is asked.";

  private final List<OwnProvider> providers;
  private final Clock clock;
  private volatile Chosen chosen = new Chosen(0, Instant.MIN);

  private record Chosen(int index, Instant since) {}

  Providers(List<OwnProvider> providers, Clock clock) {
    this.providers = List.copyOf(providers);
    this.clock = clock;
  }

  /** Who began a list goes on with it: another provider does not know the link. */
  @Override
  public Page follow(String nextLink) throws SiteException {
    var owners = providers.stream().filter(provider -> provider.owns(nextLink)).findFirst();
    var owner = owners.orElse(providers.get(first()));
    try {
      return owner.follow(nextLink);
    } catch (SiteException e) {
      throw e.at(owner.address());
    }
  }

  @Override
  public MethodAnswer call(String method, Map<String, Object> parameters) throws SiteException {
    return ask(provider -> provider.call(method, parameters), SiteException::isNothingSent);
  }

  @Override
  <T> T read(Question<T> question) throws SiteException {
    return ask(question, e -> AWAY.contains(e.trouble()));
  }

  private <T> T ask(Question<T> question, Predicate<SiteException> mayAskAnother)
      throws SiteException {
    var first = first();
    var faults = new TreeMap<Integer, SiteException>();
    for (var tried = 0; tried < providers.size(); tried++) {
      var index = (first + tried) % providers.size();
      var provider = providers.get(index);
      try {
        var answer = question.ask(provider);
        choose(index);
        return answer;
      } catch (SiteException e) {
        faults.put(index, e.at(provider.address()));
        if (!mayAskAnother.test(e)) {
          throw rested(e, faults.values());
        }
        LOG.warn("{}{}", e.getMessage(), faults.size() < providers.size() ? NEXT : "");
      }
    }
    // All are away: the preferred one's fault is what should be mended.
    throw rested(faults.firstEntry().getValue(), faults.values());
  }

  /** Whoever of them wants the longest rest gets it. */
  private static SiteException rested(SiteException fault, Collection<SiteException> all) {
    var rested = fault;
    for (var other : all) {
      rested = rested.restingAlsoAs(other);
    }
    return rested;
  }

  private int first() {
    var now = chosen;
    return clock.instant().isBefore(now.since().plus(WHILE)) ? now.index() : 0;
  }

  private void choose(int index) {
    if (index != first()) {
      chosen = new Chosen(index, clock.instant());
    }
  }
}
