package io.mooring.connector.inventory;

import io.mooring.connector.site.SiteException;
import org.jspecify.annotations.Nullable;

/** Learns about the site when first asked, and again until it has succeeded. */
public final class PreparedInventory {

  private final Preparation preparation;
  private @Nullable SiteInventory prepared;

  /** Learns about the site. */
  public interface Preparation {
    SiteInventory prepare() throws SiteException;
  }

  public PreparedInventory(Preparation preparation) {
    this.preparation = preparation;
  }

  public synchronized SiteInventory get() throws SiteException {
    var site = prepared;
    if (site == null) {
      site = preparation.prepare();
      prepared = site;
    }
    return site;
  }

  /** What was learned does not hold any more, as after an upgrade of the site. */
  public synchronized void forget() {
    prepared = null;
  }
}
