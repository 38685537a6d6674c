package io.mooring.site;

import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@link Sites} in memory. */
public final class InMemorySites implements Sites {

  private final Map<SiteKey, AttachedSite> sites = new ConcurrentHashMap<>();
  private final Map<SiteKey, ConnectorId> holders = new ConcurrentHashMap<>();
  private final Map<SiteKey, SiteHealth> health = new ConcurrentHashMap<>();
  private final Map<SiteKey, Lease> leases = new ConcurrentHashMap<>();
  private final Map<SiteKey, Instant> fullAsOf = new ConcurrentHashMap<>();
  private final Map<SiteKey, Instant> hotAsOf = new ConcurrentHashMap<>();
  private Function<SiteKey, Counts> counts = _ -> new Counts(0, 0, 0);

  /** What other tables know of a site. */
  public record Counts(long held, long setAside, long openOrders) {}

  public void countBy(Function<SiteKey, Counts> counting) {
    counts = counting;
  }

  /** Those that have a site. */
  public Set<TenantId> tenants() {
    return sites.keySet().stream().map(SiteKey::tenant).collect(Collectors.toSet());
  }

  @Override
  public void add(AttachedSite site) {
    sites.put(site.key(), site);
  }

  @Override
  public Optional<AttachedSite> find(SiteKey key) {
    return Optional.ofNullable(sites.get(key));
  }

  @Override
  public List<AttachedSite> list(Scope scope) {
    return list(scope, SourceKind.CONFIGMGR);
  }

  @Override
  public List<AttachedSite> mdms(Scope scope) {
    return list(scope, SourceKind.THIRD_PARTY_MDM);
  }

  private List<AttachedSite> list(Scope scope, SourceKind kind) {
    return sites.values().stream()
        .filter(site -> site.key().tenant().equals(scope.tenant()))
        .filter(site -> scope.reaches(site.key().site().value()))
        .filter(site -> !site.detached() && site.key().kind() == kind)
        .sorted(Comparator.comparing(site -> site.name().value()))
        .toList();
  }

  @Override
  public long nextEpoch(SiteKey key, ConnectorId holder, String code, String version) {
    holders.put(key, holder);
    change(
        key, s -> copy(s, code, version, s.detachedAt(), s.epoch() + 1, s.lastPass(), s.notice()));
    return site(key).epoch();
  }

  @Override
  public Optional<ConnectorId> holder(SiteKey key) {
    return Optional.ofNullable(holders.get(key));
  }

  @Override
  public AttachedSite hold(SiteKey key, long epoch) {
    return find(key)
        .filter(site -> !site.detached() && site.epoch() == epoch)
        .orElseThrow(() -> new Fenced(key, epoch));
  }

  /** Everything here is one after the other. */
  @Override
  public void lock(Collection<SiteKey> keys) {
    keys.forEach(this::site);
  }

  @Override
  public long nextPass(SiteKey key) {
    change(
        key,
        s ->
            copy(
                s, s.code(), s.version(), s.detachedAt(), s.epoch(), s.lastPass() + 1, s.notice()));
    return site(key).lastPass();
  }

  @Override
  public void detach(SiteKey key, Instant at) {
    change(key, s -> copy(s, s.code(), s.version(), at, s.epoch(), s.lastPass(), s.notice()));
  }

  @Override
  public void reattach(SiteKey key, Instant at) {
    change(
        key,
        s ->
            new AttachedSite(
                key,
                s.name(),
                s.code(),
                s.version(),
                s.collection(),
                at,
                null,
                s.epoch(),
                s.lastPass(),
                s.notice()));
    trouble(key, null);
    departure(key, null);
  }

  private record Lease(ConnectorId by, Instant until) {}

  @Override
  public synchronized boolean lease(SiteKey key, ConnectorId reader, Instant now, Instant until) {
    var before = leases.get(key);
    var isFree =
        find(key).isPresent()
            && (before == null || before.by().equals(reader) || !before.until().isAfter(now));
    if (isFree) {
      leases.put(key, new Lease(reader, until));
    }
    return isFree;
  }

  @Override
  public void notice(SiteKey key, RestartNotice notice) {
    change(
        key, s -> copy(s, s.code(), s.version(), s.detachedAt(), s.epoch(), s.lastPass(), notice));
  }

  /** The site with what may change of it. */
  private static AttachedSite copy(
      AttachedSite site,
      @Nullable String code,
      @Nullable String version,
      @Nullable Instant detachedAt,
      long epoch,
      long lastPass,
      RestartNotice notice) {
    return new AttachedSite(
        site.key(),
        site.name(),
        code,
        version,
        site.collection(),
        site.attachedAt(),
        detachedAt,
        epoch,
        lastPass,
        notice);
  }

  private void change(SiteKey key, UnaryOperator<AttachedSite> change) {
    sites.put(key, change.apply(site(key)));
  }

  private AttachedSite site(SiteKey key) {
    return find(key).orElseThrow();
  }

  @Override
  public SiteHealth health(SiteKey key) {
    var kept = kept(key);
    var counted = counts.apply(key);
    return new SiteHealth(
        kept.full(),
        kept.hot(),
        counted.held(),
        counted.setAside(),
        counted.openOrders(),
        holders.get(key),
        kept.trouble(),
        kept.departure());
  }

  @Override
  public SiteContact contact(SiteKey key) {
    return new SiteContact(holders.get(key), kept(key).trouble());
  }

  private SiteHealth kept(SiteKey key) {
    return health.getOrDefault(key, new SiteHealth(null, null, 0, 0, 0, null, null, null));
  }

  @Override
  public void passEnded(SiteKey key, boolean full, SiteHealth.PassReport report) {
    var h = kept(key);
    health.put(
        key,
        new SiteHealth(
            full ? report : h.full(),
            full ? h.hot() : report,
            0,
            0,
            0,
            null,
            h.trouble(),
            h.departure()));
    if (report.trusted()) {
      hotAsOf.put(key, report.endedAt());
    }
    if (report.trusted() && full) {
      fullAsOf.put(key, report.endedAt());
    }
  }

  /** The later of the instant and the site's last trusted pass of the group. */
  public Instant asOf(SiteKey key, boolean hot, Instant stored) {
    var passed = (hot ? hotAsOf : fullAsOf).getOrDefault(key, stored);
    return passed.isAfter(stored) ? passed : stored;
  }

  @Override
  public void trouble(SiteKey key, SiteHealth.@Nullable Trouble trouble) {
    var h = kept(key);
    var before = h.trouble();
    var same = before != null && trouble != null && before.sentence().equals(trouble.sentence());
    health.put(
        key,
        new SiteHealth(h.full(), h.hot(), 0, 0, 0, null, same ? before : trouble, h.departure()));
  }

  @Override
  public void departure(SiteKey key, SiteHealth.@Nullable Departure departure) {
    var h = kept(key);
    health.put(key, new SiteHealth(h.full(), h.hot(), 0, 0, 0, null, h.trouble(), departure));
  }
}
