package io.mooring.inventory;

import io.mooring.access.TenantId;
import io.mooring.cloud.Doubt;
import io.mooring.site.AttachedSite;
import io.mooring.site.ConnectorId;
import io.mooring.site.SiteHealth.PassReport;
import io.mooring.site.SiteHealth.Trouble;
import io.mooring.site.SiteKey;
import io.mooring.site.SiteName;
import io.mooring.site.Sites;
import io.mooring.transaction.Transactions;
import io.mooring.wire.Pass;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tenant's Intune as a source of records: who reads it, and how that fares. */
public final class IntuneSource {

  /** Graph may want rest for five minutes, and be asked again a while after that. */
  static final Duration LEASE = Duration.ofMinutes(10);

  private static final SiteName NAME = new SiteName("Microsoft Intune");
  private static final String VERSION = "Microsoft Graph";

  private final SiteKey key;
  private final Sites sites;
  private final Transactions transactions;
  private final Clock clock;
  private final ConnectorId reader = ConnectorId.random();

  public IntuneSource(TenantId tenant, Sites sites, Transactions transactions, Clock clock) {
    key = SiteKey.intune(tenant);
    this.sites = sites;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Takes it for this reader; empty while another reads, or has just done so. */
  Optional<AttachedSite> begin() {
    addOnce();
    return transactions.inOne(() -> isReadByAnother() ? Optional.empty() : Optional.of(taken()));
  }

  private void addOnce() {
    if (sites.find(key).isPresent()) {
      return;
    }
    var added = AttachedSite.fresh(key, NAME, null, clock.instant());
    try {
      transactions.inOne(() -> {
        sites.add(added);
        return added;
      });
    } catch (RuntimeException e) {
      // Another portal may have been there first.
      if (sites.find(key).isEmpty()) {
        throw e;
      }
    }
  }

  private boolean isReadByAnother() {
    var health = sites.health(key);
    var isOwn = reader.equals(health.holder());
    return (!isOwn && (isRecent(health.full()) || isRecent(health.hot()))) || !leased(LEASE);
  }

  private boolean isRecent(@Nullable PassReport report) {
    return report != null && report.endedAt().isAfter(clock.instant().minus(IntuneReading.OFTEN));
  }

  private AttachedSite taken() {
    if (sites.find(key).filter(AttachedSite::detached).isPresent()) {
      sites.reattach(key, clock.instant());
    }
    sites.nextEpoch(key, reader, SiteName.INTUNE, VERSION);
    return sites.find(key).orElseThrow();
  }

  /** Tells the others that this reader lives; when another has begun, nothing. */
  void isAlive() {
    transactions.inOne(() -> leased(LEASE));
  }

  /** The others need not wait. */
  void ended() {
    transactions.inOne(() -> leased(Duration.ZERO));
  }

  private boolean leased(Duration time) {
    var now = clock.instant();
    return sites.lease(key, reader, now, now.plus(time));
  }

  /** What was read last, by whomever; nothing counts from before somebody said to stop. */
  Last last(AttachedSite site) {
    var health = sites.health(key);
    return new Last(since(health.full(), site), since(health.hot(), site));
  }

  private static @Nullable PassReport since(@Nullable PassReport report, AttachedSite site) {
    return report == null || report.endedAt().isBefore(site.attachedAt()) ? null : report;
  }

  /** The last passes. */
  record Last(@Nullable PassReport full, @Nullable PassReport hot) {

    /**
     * When, by Graph's clock, a pass of the kind began: it says when the next one is due. What is
     * new since is not known of a hot pass that was not trusted.
     */
    Optional<Instant> begun(Pass.Kind kind, Duration cycle) {
      return switch (kind) {
        case FULL -> Optional.ofNullable(full).map(report -> report.nextRun().minus(cycle));
        case HOT ->
            Optional.ofNullable(hot)
                .filter(PassReport::trusted)
                .map(report -> report.nextRun().minus(cycle));
      };
    }
  }

  /** Tells the first of what is wrong; nothing is when there are none. */
  void fares(List<Doubt> doubts) {
    var trouble =
        doubts.isEmpty()
            ? null
            : new Trouble(doubts.getFirst().sentence(), remedy(doubts.getFirst()), clock.instant());
    transactions.inOne(() -> {
      sites.trouble(key, trouble);
      return key;
    });
  }

  /** It failed here, and not at Graph. */
  void failed(RuntimeException fault) {
    try {
      fares(List.of(new Doubt(Doubt.Cause.FAILED, "This portal could not keep what Intune says.")));
    } catch (RuntimeException e) {
      fault.addSuppressed(e);
    }
  }

  private static String remedy(Doubt doubt) {
    return switch (doubt.cause()) {
      case UNAVAILABLE, THROTTLED, REPEATED, MISSING, NONSENSE, ENDED ->
          "Nothing is lost: it is read again within %d minutes."
              .formatted(IntuneReading.OFTEN.toMinutes());
      case UNCOUNTED -> "They go when Graph counts again.";
      case FAILED ->
          "It is read again within %d minutes; if that fails too, the portal's log says why."
              .formatted(IntuneReading.OFTEN.toMinutes());
      case SIGN_IN -> "Look at the app's client id and secret, and at the secret's end in Entra.";
      case FORBIDDEN -> "Grant the app that permission in Entra, with an administrator's consent.";
      case REFUSED -> "The portal's log says which question Graph did not accept.";
    };
  }
}
