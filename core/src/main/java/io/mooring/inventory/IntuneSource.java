package io.mooring.inventory;

import io.mooring.access.TenantId;
import io.mooring.cloud.Doubt;
import io.mooring.site.AttachedSite;
import io.mooring.site.ConnectorId;
import io.mooring.site.RestartNotice;
import io.mooring.site.SiteHealth.Trouble;
import io.mooring.site.SiteKey;
import io.mooring.site.SiteName;
import io.mooring.site.Sites;
import io.mooring.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A tenant's Intune as a source of records: who reads it, and how that fares. */
public final class IntuneSource {

  private static final SiteName NAME = new SiteName("Microsoft Intune");
  private static final String SHOWN = "Intune";
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

  /** Whether another portal has read within that time. */
  boolean isReadByAnother(Duration within) {
    if (sites.find(key).isEmpty()) {
      return false;
    }
    var health = sites.health(key);
    var since = clock.instant().minus(within);
    return !reader.equals(health.holder())
        && Stream.of(Optional.ofNullable(health.full()), Optional.ofNullable(health.hot()))
            .flatMap(Optional::stream)
            .anyMatch(report -> report.endedAt().isAfter(since));
  }

  /** Takes it for this reader; one that still reads is fenced. */
  AttachedSite begun() {
    return transactions.inOne(() -> {
      if (sites.find(key).isEmpty()) {
        sites.add(
            new AttachedSite(
                key, NAME, null, null, null, clock.instant(), null, 0, 0, RestartNotice.DEFAULT));
      }
      sites.nextEpoch(key, reader, SHOWN, VERSION);
      return sites.find(key).orElseThrow();
    });
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

  private static String remedy(Doubt doubt) {
    return switch (doubt.cause()) {
      case UNAVAILABLE, THROTTLED, REPEATED, MISSING, NONSENSE, ENDED ->
          "Nothing is lost: it is read again within %d minutes."
              .formatted(IntuneReading.OFTEN.toMinutes());
      case SIGN_IN -> "Look at the app's client id and secret, and at the secret's end in Entra.";
      case FORBIDDEN -> "Grant the app that permission in Entra, with an administrator's consent.";
      case REFUSED -> "The portal's log says which question Graph did not accept.";
    };
  }
}
