package io.mooring.site;

import io.mooring.access.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The attached sites and what is known of their health. */
public interface Sites {

  void add(AttachedSite site);

  Optional<AttachedSite> find(SiteKey key);

  /** The ConfigMgr sites in order of name, detached ones left out. */
  List<AttachedSite> list(Scope scope);

  /** The third-party MDMs in order of name. */
  List<AttachedSite> mdms(Scope scope);

  /** Takes the site for one connector: stores code and version and returns the new epoch. */
  long nextEpoch(SiteKey key, ConnectorId holder, String code, String version);

  /** The connector that the epoch belongs to; empty before the first. */
  Optional<ConnectorId> holder(SiteKey key);

  /**
   * Locks the site until the transaction ends, so that writers of one site follow one another.
   *
   * @throws Fenced when the epoch no longer holds the site, or the site is detached
   */
  AttachedSite hold(SiteKey key, long epoch);

  /** Locks sites until the transaction ends: nobody else brings in a batch of them meanwhile. */
  void lock(Collection<SiteKey> keys);

  /** Returns the number of the pass that begins. */
  long nextPass(SiteKey key);

  void detach(SiteKey key, Instant at);

  /** Attaches it again, as if it had never been before. */
  void reattach(SiteKey key, Instant at);

  /**
   * Keeps the site for this reader until then, unless another has it for longer than now; whether
   * it does.
   */
  boolean lease(SiteKey key, ConnectorId reader, Instant now, Instant until);

  void notice(SiteKey key, RestartNotice notice);

  SiteHealth health(SiteKey key);

  /** As {@link #health} says it, and quickly. */
  SiteContact contact(SiteKey key);

  /** Replaces the last report of a full or of a hot pass; a trusted one makes its rows fresh. */
  void passEnded(SiteKey key, boolean full, SiteHealth.PassReport report);

  /** Null clears it. A trouble of the same sentence keeps its {@code since}. */
  void trouble(SiteKey key, SiteHealth.@Nullable Trouble trouble);

  /** Null clears it. */
  void departure(SiteKey key, SiteHealth.@Nullable Departure departure);
}
