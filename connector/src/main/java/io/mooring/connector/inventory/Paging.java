package io.mooring.connector.inventory;

import io.mooring.connector.site.Query;
import io.mooring.connector.site.Site;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteTrouble;
import java.util.List;

/** How the next page of an ordered list is asked for. */
public enum Paging {
  /** By the key of the last row: what comes and goes meanwhile does not shift the pages. */
  BY_KEY,
  /** By the number of rows so far, where the site does not compare keys. */
  BY_SKIP;

  /** Greater than any resource id: ids are 32-bit numbers. */
  private static final long BEYOND = Integer.MAX_VALUE;

  /** Asks the site for what lies beyond every id: only nothing is the right answer. */
  static Paging probe(Site site, Reading devices) throws SiteException {
    var key = devices.key();
    var filter = "%s gt %d".formatted(key, BEYOND);
    try {
      var query = new Query(devices.className(), List.of(key), filter, key, 1, 0);
      return site.list(query).rows().isEmpty() ? BY_KEY : BY_SKIP;
    } catch (SiteException e) {
      if (e.trouble() == SiteTrouble.REFUSED) {
        return BY_SKIP;
      }
      throw e;
    }
  }
}
