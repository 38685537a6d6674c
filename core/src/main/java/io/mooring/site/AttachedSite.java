package io.mooring.site;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ConfigMgr site that is attached, or waits for its connector; or the tenant's Intune or a
 * third-party MDM, which deliver records of devices in the same way.
 *
 * @param code such as {@code PS1}; known once its connector has called
 * @param collection when present, only this collection's devices are attached
 * @param epoch the fencing number of the connector that holds the site; 0 before the first
 * @param lastPass the number of the pass begun last
 * @param notice for how long its clients warn before they restart
 */
public record AttachedSite(
    SiteKey key,
    SiteName name,
    @Nullable String code,
    @Nullable String version,
    @Nullable CollectionId collection,
    Instant attachedAt,
    @Nullable Instant detachedAt,
    long epoch,
    long lastPass,
    RestartNotice notice) {

  /** One that nobody has called from yet. */
  public static AttachedSite fresh(
      SiteKey key, SiteName name, @Nullable CollectionId collection, Instant at) {
    return new AttachedSite(
        key, name, null, null, collection, at, null, 0, 0, RestartNotice.DEFAULT);
  }

  public boolean detached() {
    return detachedAt != null;
  }

  /** What to call the site in a sentence: its code where it is known, else its name. */
  public String shown() {
    return code == null ? name.value() : code;
  }
}
