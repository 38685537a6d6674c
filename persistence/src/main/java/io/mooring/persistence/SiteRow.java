package io.mooring.persistence;

import static java.util.stream.Collectors.toMap;

import io.mooring.access.TenantId;
import io.mooring.device.SourceRecord.Stamp;
import io.mooring.site.AttachedSite;
import io.mooring.site.CollectionId;
import io.mooring.site.ConnectorId;
import io.mooring.site.RestartNotice;
import io.mooring.site.SiteHealth;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import io.mooring.site.SiteName;
import io.mooring.wire.Cut;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The {@code site} table. */
@Entity
@Table(name = "site")
@IdClass(TenantKey.class)
@SuppressWarnings("NullAway.Init")
class SiteRow {

  @Id UUID tenant;
  @Id UUID id;
  String name;
  @Nullable String code;
  @Nullable String version;
  @Nullable String collectionId;
  Instant attachedAt;
  @Nullable Instant detachedAt;
  long epoch;
  @Nullable UUID holder;
  @Nullable UUID leasedBy;
  @Nullable Instant leasedUntil;
  long lastPass;
  Instant fullAsOf;
  Instant hotAsOf;
  @Nullable String troubleSentence;
  @Nullable String troubleRemedy;
  @Nullable Instant troubleSince;
  @Nullable Long departurePass;
  @Nullable Long departureMissing;
  @Nullable Long departureHeld;
  @Nullable Instant departureSince;
  long countdownSeconds;
  @Nullable String countdownBy;
  @Nullable Instant countdownSaidAt;

  static SiteRow of(AttachedSite site) {
    var row = new SiteRow();
    row.tenant = site.key().tenant().value();
    row.id = site.key().site().value();
    row.name = site.name().value();
    row.code = site.code();
    row.version = site.version();
    row.collectionId = site.collection() == null ? null : site.collection().value();
    row.attachedAt = Fitting.micros(site.attachedAt());
    row.detachedAt = Fitting.microsOrNull(site.detachedAt());
    row.epoch = site.epoch();
    row.lastPass = site.lastPass();
    row.fullAsOf = Instant.EPOCH;
    row.hotAsOf = Instant.EPOCH;
    row.notice(site.notice());
    return row;
  }

  /** These sites of a tenant, by id. */
  static Map<UUID, SiteRow> byId(StatelessSession session, UUID tenant, Collection<UUID> ids) {
    return (ids.size() == 1 ? one(session, tenant, ids) : several(session, tenant, ids))
        .collect(toMap(row -> row.id, Function.identity()));
  }

  /** Mostly it is one, and a list is planned anew each time. */
  private static Stream<SiteRow> one(StatelessSession session, UUID tenant, Collection<UUID> ids) {
    return ids.stream()
        .flatMap(id -> Stream.ofNullable(session.get(SiteRow.class, new TenantKey(tenant, id))));
  }

  private static Stream<SiteRow> several(
      StatelessSession session, UUID tenant, Collection<UUID> ids) {
    return session
        .createSelectionQuery("from SiteRow where tenant = :tenant and id in (:ids)", SiteRow.class)
        .setParameter("tenant", tenant)
        .setParameterList("ids", ids)
        .stream();
  }

  AttachedSite toSite() {
    return new AttachedSite(
        new SiteKey(new TenantId(tenant), new SiteId(id)),
        new SiteName(Visible.orSaid(name)),
        code,
        version,
        collectionId == null ? null : new CollectionId(collectionId),
        attachedAt,
        detachedAt,
        epoch,
        lastPass,
        notice());
  }

  private RestartNotice notice() {
    var by = countdownBy;
    var at = countdownSaidAt;
    return new RestartNotice(
        Duration.ofSeconds(countdownSeconds),
        by == null || at == null ? null : new RestartNotice.Statement(by, at));
  }

  void notice(RestartNotice notice) {
    var statement = notice.statement();
    countdownSeconds = notice.countdown().toSeconds();
    countdownBy = statement == null ? null : Cut.to(255, statement.by());
    countdownSaidAt = statement == null ? null : Fitting.micros(statement.at());
  }

  /** As {@link AttachedSite#shown}. */
  String shown() {
    return code == null ? name : code;
  }

  /** A trusted pass that came after the reading has seen the value again. */
  @Nullable Stamp seenAgain(@Nullable Stamp stamp, boolean hot) {
    return stamp == null
        ? null
        : new Stamp(stamp.version(), stamp.hash(), later(stamp.asOf(), hot ? hotAsOf : fullAsOf));
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  @Nullable ConnectorId holder() {
    var id = holder;
    return id == null ? null : new ConnectorId(id);
  }

  SiteHealth.@Nullable Trouble trouble() {
    return troubleSentence == null || troubleRemedy == null || troubleSince == null
        ? null
        : new SiteHealth.Trouble(troubleSentence, troubleRemedy, troubleSince);
  }

  void trouble(SiteHealth.@Nullable Trouble trouble) {
    if (trouble == null) {
      troubleSentence = null;
      troubleRemedy = null;
      troubleSince = null;
      return;
    }
    var sentence = Cut.to(2_000, trouble.sentence());
    if (!sentence.equals(troubleSentence)) {
      troubleSince = Fitting.micros(trouble.since());
    }
    troubleSentence = sentence;
    troubleRemedy = Cut.to(2_000, trouble.remedy());
  }

  SiteHealth.@Nullable Departure departure() {
    return departurePass == null
            || departureMissing == null
            || departureHeld == null
            || departureSince == null
        ? null
        : new SiteHealth.Departure(departurePass, departureMissing, departureHeld, departureSince);
  }

  void departure(SiteHealth.@Nullable Departure departure) {
    departurePass = departure == null ? null : departure.pass();
    departureMissing = departure == null ? null : departure.missing();
    departureHeld = departure == null ? null : departure.held();
    departureSince = departure == null ? null : Fitting.micros(departure.since());
  }
}
