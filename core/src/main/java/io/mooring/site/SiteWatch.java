package io.mooring.site;

import io.mooring.audit.Actor;
import io.mooring.audit.AuditLog;
import io.mooring.change.Change;
import io.mooring.change.Changes;
import io.mooring.transaction.Transactions;
import io.mooring.wire.Hello;
import io.mooring.wire.PlainText;
import io.mooring.wire.Standing;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** What connectors say of themselves and of their site: hello, trouble, still here. */
public final class SiteWatch {

  /** A poll may be held for 25 s, and a contact is noted every 10 s: less is no silence. */
  private static final Duration LEAST = Duration.ofMinutes(1);

  private static final Duration MOST = Duration.ofDays(365);

  /** Three letters or digits (ConfigMgr reference: {@code SMS_Site}). */
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]{3}");

  private final Sites sites;
  private final Connectors connectors;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Changes changes;
  private final Clock clock;
  private final Hearing hearing = new Hearing();

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

  /**
   * Takes the site for this connector; all connectors before it are fenced from now on.
   *
   * @throws OtherSite when the site was taken with another code before, or this is no site's code
   */
  public Hello.Answer hello(Connector connector, Hello.Request hello) {
    var answer = transactions.inOne(() -> taken(connector, hello));
    changed(connector);
    return answer;
  }

  private Hello.Answer taken(Connector connector, Hello.Request hello) {
    var key = connector.site();
    var code = code(hello);
    demandSame(key, code);
    var epoch = sites.nextEpoch(key, connector.id(), code, PlainText.line(hello.siteVersion()));
    sites.trouble(key, null);
    connectors.update(connector.seen(hello.connectorVersion(), clock.instant()));
    audit.done(
        key.tenant(),
        new Actor.Machine(connector.id().toString(), "Connector on " + connector.host()),
        "connector.hello",
        key.site().toString(),
        "Took site " + code + " with epoch " + epoch);
    var collection = sites.find(key).map(AttachedSite::collection);
    return new Hello.Answer(
        epoch, collection.map(CollectionId::value).orElse(null), clock.instant(), null);
  }

  /**
   * Takes the site as {@link #hello} does, unless another connector holds it that was heard of
   * within the time that this one waits, or could not have been. The portal's clock alone decides.
   *
   * @throws Fenced when another connector takes the site at the same moment
   * @throws OtherSite as {@link #hello} does
   */
  public Standing.Stood standBy(Connector connector, Standing.By by) {
    hearing.heard(clock.instant());
    var stood = transactions.inOne(() -> standByInside(connector, by));
    if (stood.taken() != null) {
      changed(connector);
    }
    return stood;
  }

  private Standing.Stood standByInside(Connector connector, Standing.By by) {
    var seconds = Math.clamp(by.afterSeconds(), LEAST.toSeconds(), MOST.toSeconds());
    var now = clock.instant();
    var site = sites.find(connector.site()).orElseThrow();
    var keeper =
        holder(connector)
            .filter(one -> !one.id().equals(connector.id()) && !one.revoked())
            .filter(one ->
                hearing.silentSince(one.lastContact(), now).plusSeconds(seconds).isAfter(now));
    if (keeper.isPresent()) {
      return new Standing.Stood(null, shown(keeper.get()), now);
    }
    sites.hold(site.key(), site.epoch());
    return new Standing.Stood(taken(connector, by.hello()), null, now);
  }

  /**
   * How the connector stands. An administrator's check asks as well, beside a connector that has
   * stopped: for the one that holds the site this is no sign of life.
   */
  public Standing.Answer standing(Connector connector) {
    var holder = holder(connector);
    if (holder.filter(one -> one.id().equals(connector.id())).isEmpty()) {
      seen(connector);
    }
    return new Standing.Answer(
        connector.id().toString(),
        sites.find(connector.site()).map(site -> site.name().value()).orElse(""),
        holder.filter(one -> one.id().equals(connector.id())).isPresent(),
        holder.map(SiteWatch::shown).orElse(null),
        clock.instant());
  }

  private Optional<Connector> holder(Connector connector) {
    return sites.holder(connector.site()).flatMap(connectors::find);
  }

  private static Standing.Holder shown(Connector holder) {
    return new Standing.Holder(holder.host(), holder.lastContact());
  }

  /** The same number is another device at another site: its rows would become this site's. */
  private void demandSame(SiteKey key, String code) {
    sites
        .find(key)
        .map(AttachedSite::code)
        .filter(known -> !known.equals(code))
        .ifPresent(known -> {
          throw new OtherSite(known, code);
        });
  }

  /** A source is called by it, so it must not pass for another. */
  private static String code(Hello.Request hello) {
    var code = PlainText.line(hello.siteCode());
    if (!CODE.matcher(code).matches()) {
      throw OtherSite.withoutCode(code);
    }
    return code;
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
    hearing.heard(clock.instant());
  }

  private void changed(Connector connector) {
    changes.happened(new Change.OfSite(connector.site().tenant(), connector.site().site().value()));
  }
}
