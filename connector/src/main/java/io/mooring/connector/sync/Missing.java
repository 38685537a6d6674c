package io.mooring.connector.sync;

import io.mooring.connector.inventory.DeviceRow;
import io.mooring.connector.inventory.SiteInventory;
import io.mooring.connector.site.SiteException;
import io.mooring.wire.Gateway;
import java.util.ArrayList;
import java.util.List;

/**
 * Ids that the portal holds and a pass did not see. A list may have lost them by chance, so the
 * site is asked for each by its key, up to a number that it can be asked in one pass. Beyond it a
 * person decides at the portal, who is told the others' ids unasked.
 */
final class Missing {

  /** 1 % of a million. */
  private static final int MOST_QUESTIONS = 10_000;

  private static final int QUESTIONS_ALWAYS = 200;

  /** Or 1 % of what is held, where that is more. */
  private static final int QUESTIONS_PART = 100;

  private final List<Long> ids = new ArrayList<>();
  private final List<Long> gone = new ArrayList<>();
  private long total;

  void add(long id) {
    total++;
    if (ids.size() < Gateway.MAX_IDS) {
      ids.add(id);
    }
  }

  /** Asks the site by key; returns the rows that are there after all. */
  List<DeviceRow> verify(SiteInventory site, long held) throws SiteException {
    var questions = Math.clamp(held / QUESTIONS_PART, QUESTIONS_ALWAYS, MOST_QUESTIONS);
    var asked = Math.min(ids.size(), questions);
    var found = new ArrayList<DeviceRow>();
    for (var id : ids.subList(0, asked)) {
      site.find(id).ifPresentOrElse(found::add, () -> gone.add(id));
    }
    gone.addAll(ids.subList(asked, ids.size()));
    total -= found.size();
    return found;
  }

  /** Ids that the site does not know by key either, then those that it was not asked for. */
  List<Long> gone() {
    return List.copyOf(gone);
  }

  /** How many are missing in all, asked for or not. */
  long total() {
    return total;
  }
}
