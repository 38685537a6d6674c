package io.mooring.site;

import io.mooring.audit.Actor;
import io.mooring.audit.AuditLog;
import io.mooring.change.Change;
import io.mooring.change.Changes;
import io.mooring.transaction.Transactions;
import io.mooring.wire.Hello;
import java.time.Clock;
import java.util.Optional;

/** What connectors say of themselves and of their site: hello, trouble, still here. */
public final class SiteWatch {

  private final Sites sites;
  private final Connectors connectors;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Changes changes;
  private final Clock clock;

  public SiteWatch(
      Sites sites,
      Connectors connectors,
      AuditLog audit,
      Transactions transactions,
      Changes changes,
      Clock clock) {
    this.sites = sites;
    this.connectors = connectors;
    this.audit = audit;
    this.transactions = transactions;
    this.changes = changes;
    this.clock = clock;
  }

  /** Takes the site for this connector; all connectors before it are fenced from now on. */
  public Hello.Answer hello(Connector connector, Hello.Request hello) {
    var epoch =
        transactions.inOne(() -> {
          var next = sites.nextEpoch(connector.site(), hello.siteCode(), hello.siteVersion());
          sites.trouble(connector.site(), null);
          connectors.update(connector.seen(hello.connectorVersion(), clock.instant()));
          audit.done(
              connector.site().tenant(),
              new Actor.Machine(connector.id().toString(), "Connector on " + connector.host()),
              "connector.hello",
              connector.site().site().toString(),
              "Took site " + hello.siteCode() + " with epoch " + next);
          return next;
        });
    changed(connector);
    var collection = sites.find(connector.site()).map(AttachedSite::collection);
    return new Hello.Answer(
        epoch, collection.map(CollectionId::value).orElse(null), clock.instant());
  }

  /** The site, if this epoch still holds it; empty when another connector has taken over. */
  public Optional<AttachedSite> held(Connector connector, long epoch) {
    return sites.find(connector.site()).filter(site -> !site.detached() && site.epoch() == epoch);
  }

  public void trouble(Connector connector, Hello.Trouble trouble) {
    var sentence = trouble.sentence();
    var remedy = trouble.remedy() == null ? "" : trouble.remedy();
    transactions.inOne(() -> {
      sites.trouble(
          connector.site(),
          sentence == null ? null : new SiteHealth.Trouble(sentence, remedy, clock.instant()));
      return true;
    });
    changed(connector);
  }

  /** Notes that the connector was heard of; once a few seconds is enough. */
  public void seen(Connector connector) {
    transactions.inOne(() -> {
      connectors
          .find(connector.id())
          .ifPresent(now -> connectors.update(now.seen(now.version(), clock.instant())));
      return true;
    });
  }

  private void changed(Connector connector) {
    changes.happened(new Change.OfSite(connector.site().tenant(), connector.site().site().value()));
  }
}
