package io.mooring.inventory;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.audit.AuditLog;
import io.mooring.change.Change;
import io.mooring.change.Changes;
import io.mooring.site.AttachedSite;
import io.mooring.site.SiteHealth;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import io.mooring.site.Sites;
import io.mooring.transaction.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person decides about many devices that would be gone at once. */
public final class Departing {

  private final SourceRecords records;
  private final Sites sites;
  private final Inlet inlet;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Changes changes;
  private final Clock clock;

  public Departing(
      SourceRecords records,
      Sites sites,
      Inlet inlet,
      AuditLog audit,
      Transactions transactions,
      Changes changes,
      Clock clock) {
    this.records = records;
    this.sites = sites;
    this.inlet = inlet;
    this.audit = audit;
    this.transactions = transactions;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Lets those go that are missing.
   *
   * @param pass the pass whose result the person was shown
   * @return how many went; empty when another pass has judged since, and nothing was done
   */
  public Optional<Long> letGo(Person person, SiteId id, long pass) {
    person.require(Permission.MANAGE_SITES);
    return decided(person, id, pass, true);
  }

  /**
   * Keeps them: the next complete pass judges anew.
   *
   * @param pass the pass whose result the person was shown
   * @return false when another pass has judged since, and nothing was done
   */
  public boolean keep(Person person, SiteId id, long pass) {
    person.require(Permission.MANAGE_SITES);
    return decided(person, id, pass, false).isPresent();
  }

  private Optional<Long> decided(Person person, SiteId id, long pass, boolean go) {
    var left = transactions.inOne(() -> heldSite(person, id, pass).map(s -> decide(person, s, go)));
    changes.happened(new Change.OfSite(person.tenant(), id.value()));
    return left;
  }

  private long decide(Person person, AttachedSite site, boolean go) {
    var key = site.key();
    var missing = records.missing(key);
    var left = go ? inlet.gone(site, missing).records() : 0;
    records.missing(key, List.of(), clock.instant());
    sites.departure(key, null);
    audit.done(
        person,
        "site.departure",
        key.site().toString(),
        go ? "Let " + left + " missing devices go" : "Kept " + missing.size() + " missing devices");
    return left;
  }

  private Optional<AttachedSite> heldSite(Person person, SiteId id, long pass) {
    return sites
        .find(new SiteKey(person.tenant(), id))
        .filter(site -> !site.detached())
        .map(site -> sites.hold(site.key(), site.epoch()))
        .filter(site -> isAbout(sites.health(site.key()).departure(), pass));
  }

  private static boolean isAbout(SiteHealth.@Nullable Departure departure, long pass) {
    return departure != null && departure.pass() == pass;
  }
}
