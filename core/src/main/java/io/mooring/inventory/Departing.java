package io.mooring.inventory;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.audit.AuditLog;
import io.mooring.change.Change;
import io.mooring.change.Changes;
import io.mooring.site.AttachedSite;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import io.mooring.site.Sites;
import io.mooring.transaction.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

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

  /** Lets those go that the site did not know by key either; returns how many went. */
  public long letGo(Person person, SiteId id) {
    person.require(Permission.MANAGE_SITES);
    return decided(person, id, true);
  }

  /** Keeps them: the next complete pass judges anew. */
  public void keep(Person person, SiteId id) {
    person.require(Permission.MANAGE_SITES);
    decided(person, id, false);
  }

  private long decided(Person person, SiteId id, boolean go) {
    var left = transactions.inOne(() -> decide(person, id, go));
    changes.happened(new Change.OfSite(person.tenant(), id.value()));
    return left;
  }

  private long decide(Person person, SiteId id, boolean go) {
    var site = heldSite(new SiteKey(person.tenant(), id));
    if (site.isEmpty()) {
      return 0;
    }
    var key = site.get().key();
    var missing = records.missing(key);
    var left = go ? inlet.gone(site.get(), missing).size() : 0;
    records.missing(key, List.of(), clock.instant());
    sites.departure(key, null);
    audit.done(
        person,
        "site.departure",
        id.toString(),
        go ? "Let " + left + " missing devices go" : "Kept " + missing.size() + " missing devices");
    return left;
  }

  private Optional<AttachedSite> heldSite(SiteKey key) {
    return sites.find(key).filter(_ -> sites.health(key).departure() != null);
  }
}
