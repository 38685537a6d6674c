package io.mooring.connector.site;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An SMS Provider that is asked only while it is known to speak for the site that this connector is
 * enrolled for. A name may lead elsewhere from one day to the next, and the same number is another
 * device at another site.
 */
final class OwnProvider extends ReadSite {

  /** So long what a provider said of itself is believed, for reading. */
  static final Duration BELIEVED = Duration.ofMinutes(1);

  private final AdminService provider;
  private final @Nullable String enrolledCode;
  private final Clock clock;
  private volatile Instant proven = Instant.EPOCH;

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

  @Override
  <T> T read(Question<T> question) throws SiteException {
    var age = Duration.between(proven, clock.instant());
    if (enrolledCode != null && age.abs().compareTo(BELIEVED) >= 0) {
      identity();
    }
    return question.ask(provider);
  }

  private void demandBeforeCall() throws SiteException {
    try {
      identity();
    } catch (SiteException e) {
      throw e.beforeCall();
    }
  }
}
