package io.mooring.site;

import io.mooring.access.Secrets;
import io.mooring.audit.Actor;
import io.mooring.audit.AuditLog;
import io.mooring.change.Change;
import io.mooring.change.Changes;
import io.mooring.transaction.Transactions;
import io.mooring.wire.Cut;
import io.mooring.wire.PlainText;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Takes connectors in by one-time code, and changes their keys. */
public final class Enrolment {

  /** How long the old key works beside the new one. */
  public static final Duration OVERLAP = Duration.ofHours(1);

  private static final int LONGEST = 100;

  private final Sites sites;
  private final Connectors connectors;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Changes changes;
  private final Clock clock;

  public Enrolment(
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

  /** A connector that is enrolled, with its site. */
  public record Enrolled(Connector connector, AttachedSite site) {}

  /**
   * Enrols the owner of a key whose possession has been proved.
   *
   * @param code the whole one-time code as pasted
   * @return empty when the code is unknown, used up or expired, or its site detached
   */
  public Optional<Enrolled> enrol(
      String code, String thumbprint, String jwk, String version, String host) {
    var secret = code.strip().split("\\.", 2)[0];
    var enrolled =
        transactions.inOne(() ->
            connectors
                .redeem(Secrets.hash(secret), clock.instant())
                .flatMap(used -> sites.find(used.site()))
                .filter(site -> !site.detached())
                .map(site ->
                    add(
                        site,
                        thumbprint,
                        jwk,
                        Cut.to(LONGEST, PlainText.line(version)),
                        Cut.to(LONGEST, PlainText.line(host)))));
    enrolled.ifPresentOrElse(this::welcomed, this::refused);
    return enrolled;
  }

  private Enrolled add(
      AttachedSite site, String thumbprint, String jwk, String version, String host) {
    var now = clock.instant();
    var connector =
        new Connector(
            ConnectorId.random(),
            site.key(),
            host,
            version,
            new Connector.ConnectorKey(thumbprint, jwk, now),
            null,
            null,
            now,
            now,
            null);
    connectors.add(connector);
    audit.done(
        site.key().tenant(),
        new Actor.Machine(connector.id().toString(), "Connector on " + host),
        "connector.enrol",
        site.key().site().toString(),
        "Enrolled for " + site.name() + " with the key " + thumbprint);
    return new Enrolled(connector, site);
  }

  private void welcomed(Enrolled enrolled) {
    var key = enrolled.site().key();
    changes.happened(new Change.OfSite(key.tenant(), key.site().value()));
  }

  private void refused() {
    audit.refused(
        null,
        new Actor.Unknown("connector", "Unknown connector"),
        "connector.enrol",
        "code",
        "The one-time code is unknown, used up or expired");
  }

  /** Puts a new key in place of the current one, which works on for {@link #OVERLAP}. */
  public Connector rotate(Connector connector, String thumbprint, String jwk) {
    var now = clock.instant();
    var rotated =
        new Connector(
            connector.id(),
            connector.site(),
            connector.host(),
            connector.version(),
            new Connector.ConnectorKey(thumbprint, jwk, now),
            connector.key(),
            now.plus(OVERLAP),
            connector.enrolledAt(),
            now,
            null);
    transactions.inOne(() -> {
      connectors.update(rotated);
      audit.done(
          connector.site().tenant(),
          new Actor.Machine(connector.id().toString(), "Connector on " + connector.host()),
          "connector.rotate",
          connector.id().toString(),
          "New key " + thumbprint);
      return rotated;
    });
    return rotated;
  }
}
