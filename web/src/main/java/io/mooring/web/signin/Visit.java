package io.mooring.web.signin;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;

/**
 * One signed-in session: since when, when its person last did something, and when the provider last
 * vouched for the person's roles. The tokens stay in memory and are never shown.
 */
final class Visit {

  static final Duration LONGEST = Duration.ofHours(10);

  /** How long roles count after the provider has last confirmed them. */
  static final Duration UNHEARD = Duration.ofHours(1);

  static final Duration ASK_EVERY = Duration.ofMinutes(10);

  /** After an answer that was none. */
  static final Duration ASK_AGAIN = Duration.ofMinutes(1);

  private final HttpSession session;
  private final Instant began;
  private final AtomicBoolean asking = new AtomicBoolean();
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile OAuth2AuthorizedClient client;
  private volatile Instant active;
  private volatile Instant vouched;
  private volatile Instant nextAsk;

  Visit(HttpSession session, OAuth2AuthorizedClient client, Instant now) {
    this.session = session;
    this.client = client;
    this.began = now;
    this.active = now;
    this.vouched = now;
    this.nextAsk = now.plus(ASK_EVERY);
  }

  HttpSession session() {
    return session;
  }

  OAuth2AuthorizedClient client() {
    return client;
  }

  Instant began() {
    return began;
  }

  /** Whether the same person began it after the other. */
  boolean follows(Visit other) {
    return began.isAfter(other.began)
        && client.getPrincipalName().equals(other.client.getPrincipalName());
  }

  /** Its person did something. */
  void active(Instant now) {
    active = now;
  }

  /** Whether it is over by now, and why. */
  Optional<Ending> due(Instant now) {
    if (reached(began, LONGEST, now)) {
      return Optional.of(Ending.TOO_LONG);
    }
    if (reached(active, Duration.ofSeconds(session.getMaxInactiveInterval()), now)) {
      return Optional.of(Ending.IDLE);
    }
    if (reached(vouched, UNHEARD, now)) {
      return Optional.of(renewable() ? Ending.UNHEARD : Ending.NOT_RENEWED);
    }
    return Optional.empty();
  }

  private static boolean reached(Instant since, Duration limit, Instant now) {
    return !now.isBefore(since.plus(limit));
  }

  private boolean renewable() {
    return client.getRefreshToken() != null;
  }

  /** True for the one who shall ask the provider now, and then says what came of it. */
  boolean takeTurnToAsk(Instant now) {
    return renewable() && !now.isBefore(nextAsk) && asking.compareAndSet(false, true);
  }

  /** The provider confirmed the roles. */
  void vouchedFor(OAuth2AuthorizedClient renewed, Instant now) {
    client = renewed;
    vouched = now;
    nextAsk = now.plus(ASK_EVERY);
  }

  /** The provider said nothing that counts. */
  void unheard(Instant now) {
    nextAsk = now.plus(ASK_AGAIN);
  }

  /** The provider is to be asked before its time. */
  void askNow(Instant now) {
    nextAsk = now;
  }

  void asked() {
    asking.set(false);
  }

  /** True for the one who ends it. */
  boolean takeTurnToEnd() {
    return ended.compareAndSet(false, true);
  }
}
