package io.mooring.connector.sync;

import io.mooring.connector.inventory.DeviceReader;
import io.mooring.connector.inventory.DeviceRow;
import io.mooring.wire.Held;
import io.mooring.wire.RowHash;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks through what the site says and what the portal holds, side by side. */
final class Comparison {

  private final DeviceReader site;
  private final HeldRows held;
  private @Nullable DeviceRow row;

  Comparison(DeviceReader site, HeldRows held) throws IOException {
    this.site = site;
    this.held = held;
    this.row = site.next();
  }

  /** What the two say of one id. */
  sealed interface Finding {

    /** The site has it, and the portal holds this of it. */
    record Seen(DeviceRow row, Held.@Nullable Row held) implements Finding {

      boolean isFullNews() {
        return isNews(row.full(), held == null ? null : held.full());
      }

      boolean isHotNews() {
        return isNews(row.hot(), held == null ? null : held.hot());
      }

      /** Whether the portal has yet to learn who this is. */
      boolean isNewcomer() {
        return held == null || held.full() == null;
      }

      private static boolean isNews(Map<String, String> columns, @Nullable String heldHash) {
        return heldHash == null ? !columns.isEmpty() : !heldHash.equals(RowHash.of(columns));
      }
    }

    /** The portal holds it, and the site did not list it. */
    record Unseen(long id) implements Finding {}
  }

  /** The next id in ascending order; null when both have come to their end. */
  @Nullable Finding next() throws IOException {
    var ours = row;
    var theirs = held.peek();
    if (theirs != null && (ours == null || theirs.id() < ours.id())) {
      held.take();
      return new Finding.Unseen(theirs.id());
    }
    if (ours == null) {
      return null;
    }
    row = site.next();
    if (theirs == null || theirs.id() > ours.id()) {
      return new Finding.Seen(ours, null);
    }
    held.take();
    return new Finding.Seen(ours, theirs);
  }
}
