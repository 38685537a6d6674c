package io.mooring.site;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.access.Secrets;
import io.mooring.audit.AuditLog;
import io.mooring.change.Change;
import io.mooring.change.Changes;
import io.mooring.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Attaches sites, shows how they fare, revokes their connectors and detaches them. */
public final class SiteAttachment {

  /** How long a one-time code may be used. */
  public static final Duration CODE_LIVES = Duration.ofMinutes(30);

  /** 32 signs of 5 bits: 160 random bits. */
  private static final int CODE_SIGNS = 32;

  private final Sites sites;
  private final Connectors connectors;
  private final CommandKey commandKey;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Changes changes;
  private final Clock clock;

  public SiteAttachment(
      Sites sites,
      Connectors connectors,
      CommandKey commandKey,
      AuditLog audit,
      Transactions transactions,
      Changes changes,
      Clock clock) {
    this.sites = sites;
    this.connectors = connectors;
    this.commandKey = commandKey;
    this.audit = audit;
    this.transactions = transactions;
    this.changes = changes;
    this.clock = clock;
  }

  /** What a person is shown once, to start a connector with. */
  public record Invitation(AttachedSite site, String code, Instant expiresAt) {}

  /** Attaches a site: all of its devices, or those of one collection. */
  public Invitation attach(Person person, SiteName name, @Nullable CollectionId collection) {
    person.require(Permission.MANAGE_SITES);
    var key = new SiteKey(person.tenant(), SiteId.random());
    var site = AttachedSite.fresh(key, name, collection, clock.instant());
    var invitation =
        transactions.inOne(() -> {
          sites.add(site);
          audit.done(person, "site.attach", key.site().toString(), "Attached " + name);
          return invite(person, site);
        });
    changed(site);
    return invitation;
  }

  /** A new one-time code for another or a replaced connector; empty when there is no such site. */
  public Optional<Invitation> invite(Person person, SiteId id) {
    person.require(Permission.MANAGE_SITES);
    return transactions.inOne(() -> attached(person, id).map(site -> invite(person, site)));
  }

  private Invitation invite(Person person, AttachedSite site) {
    var secret = Secrets.random(CODE_SIGNS);
    var expires = clock.instant().plus(CODE_LIVES);
    connectors.add(new EnrolmentCode(Secrets.hash(secret), site.key(), expires));
    audit.done(
        person, "site.invite", site.key().site().toString(), "Made a one-time enrolment code");
    return new Invitation(site, secret + "." + commandKey.thumbprint(), expires);
  }

  public List<AttachedSite> list(Person person) {
    person.require(Permission.READ_SITES);
    return sites.list(person.scope());
  }

  public Optional<AttachedSite> find(Person person, SiteId id) {
    person.require(Permission.READ_SITES);
    return person.scope().reaches(id.value()) ? live(person, id) : Optional.empty();
  }

  public SiteHealth health(Person person, AttachedSite site) {
    person.require(Permission.READ_SITES);
    return sites.health(site.key());
  }

  /** Newest first, revoked ones included. */
  public List<Connector> connectors(Person person, AttachedSite site) {
    person.require(Permission.READ_SITES);
    return connectors.of(site.key());
  }

  /** Shuts a connector out, effective at its next request. False when there is none. */
  public boolean revoke(Person person, SiteId site, ConnectorId id) {
    person.require(Permission.MANAGE_SITES);
    var revoked = transactions.inOne(() -> revokeInside(person, site, id));
    live(person, site).ifPresent(this::changed);
    return revoked;
  }

  private boolean revokeInside(Person person, SiteId site, ConnectorId id) {
    var connector =
        connectors.of(new SiteKey(person.tenant(), site)).stream()
            .filter(one -> one.id().equals(id) && !one.revoked())
            .findFirst();
    connector.ifPresent(one -> {
      connectors.update(one.revokedAt(clock.instant()));
      audit.done(person, "connector.revoke", id.toString(), "Revoked " + one.host());
    });
    return connector.isPresent();
  }

  /** Ends the attachment: its connectors are revoked, its devices stay as history. */
  public boolean detach(Person person, SiteId id) {
    person.require(Permission.MANAGE_SITES);
    var site = transactions.inOne(() -> detachInside(person, id));
    site.ifPresent(this::changed);
    return site.isPresent();
  }

  private Optional<AttachedSite> detachInside(Person person, SiteId id) {
    var site = attached(person, id);
    site.ifPresent(one -> {
      connectors.of(one.key()).stream()
          .filter(connector -> !connector.revoked())
          .forEach(connector -> connectors.update(connector.revokedAt(clock.instant())));
      sites.detach(one.key(), clock.instant());
      audit.done(person, "site.detach", id.toString(), "Detached " + one.name());
    });
    return site;
  }

  /** Ends what was read of Intune, which nobody reads any more; reading it again attaches it. */
  public Optional<AttachedSite> stopIntune(Person person) {
    person.require(Permission.MANAGE_SITES);
    var intune = transactions.inOne(() -> stopIntuneInside(person));
    intune.ifPresent(this::changed);
    return intune;
  }

  private Optional<AttachedSite> stopIntuneInside(Person person) {
    var intune = live(person, SiteId.INTUNE);
    intune.ifPresent(one -> {
      sites.detach(one.key(), clock.instant());
      audit.done(person, "intune.stop", one.key().site().toString(), "Let go what Intune told");
    });
    return intune;
  }

  /** Takes a person's word for the client setting; false when there is no such site. */
  public boolean stateCountdown(Person person, SiteId id, Duration countdown) {
    person.require(Permission.MANAGE_SITES);
    var said = new RestartNotice.Statement(person.name(), clock.instant());
    var notice = new RestartNotice(countdown, said);
    var site =
        transactions.inOne(() -> {
          var one = attached(person, id);
          one.ifPresent(known -> {
            sites.notice(known.key(), notice);
            audit.done(
                person,
                "site.countdown",
                id.toString(),
                "Stated that clients warn " + countdown.toMinutes() + " minutes before a restart");
          });
          return one;
        });
    site.ifPresent(this::changed);
    return site.isPresent();
  }

  /** Intune has no connector, no clients, and is no site that somebody attached. */
  private Optional<AttachedSite> attached(Person person, SiteId id) {
    return live(person, id).filter(site -> site.key().kind() == SourceKind.CONFIGMGR);
  }

  private Optional<AttachedSite> live(Person person, SiteId id) {
    return sites.find(new SiteKey(person.tenant(), id)).filter(site -> !site.detached());
  }

  private void changed(AttachedSite site) {
    changes.happened(new Change.OfSite(site.key().tenant(), site.key().site().value()));
  }
}
