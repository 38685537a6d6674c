package io.mooring.connector.site;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An SMS Provider that is asked only while it is known to speak for the site that this connector is
 * enrolled for. A name may lead elsewhere from one day to the next, and the same number is another
 * device at another site.
 */
final class OwnProvider implements Site {

  /** So long what a provider said of itself is believed, for reading. */
  static final Duration BELIEVED = Duration.ofMinutes(1);

  private final AdminService provider;
  private final @Nullable String enrolledCode;
  private final Clock clock;
  private volatile Instant proven = Instant.EPOCH;

  private interface Question<T> {
    T ask() throws SiteException;
  }

  /**
   * @param enrolledCode null before the enrolment, when any site will do
   */
  OwnProvider(AdminService provider, @Nullable String enrolledCode, Clock clock) {
    this.provider = provider;
    this.enrolledCode = enrolledCode;
    this.clock = clock;
  }

  @Override
  public SiteIdentity identity() throws SiteException {
    if (enrolledCode == null) {
      return SiteIdentity.of(provider);
    }
    proven = Instant.EPOCH;
    var identity = SiteIdentity.as(enrolledCode, provider);
    proven = clock.instant();
    return identity;
  }

  @Override
  public Metadata metadata() throws SiteException {
    return proven(provider::metadata);
  }

  @Override
  public Page list(Query query) throws SiteException {
    return proven(() -> provider.list(query));
  }

  @Override
  public Page follow(String nextLink) throws SiteException {
    return proven(() -> provider.follow(nextLink));
  }

  @Override
  public long count(String className, @Nullable String filter) throws SiteException {
    return proven(() -> provider.count(className, filter));
  }

  @Override
  public Optional<SiteRow> byKey(String className, long key) throws SiteException {
    return proven(() -> provider.byKey(className, key));
  }

  @Override
  public Page events(long device) throws SiteException {
    return proven(() -> provider.events(device));
  }

  /** Right before each: what is done at the wrong site can't be taken back. */
  @Override
  public MethodAnswer call(String method, Map<String, Object> parameters) throws SiteException {
    if (enrolledCode != null) {
      demandBeforeCall();
    }
    return provider.call(method, parameters);
  }

  URI address() {
    return provider.address();
  }

  boolean owns(String link) {
    return provider.owns(link);
  }

  private <T> T proven(Question<T> question) throws SiteException {
    var age = Duration.between(proven, clock.instant());
    if (enrolledCode != null && age.abs().compareTo(BELIEVED) >= 0) {
      identity();
    }
    return question.ask();
  }

  private void demandBeforeCall() throws SiteException {
    try {
      identity();
    } catch (SiteException e) {
      throw e.beforeCall();
    }
  }
}
