package io.mooring.connector.sync;

import io.mooring.connector.inventory.DeviceReader;
import io.mooring.connector.site.SiteException;
import io.mooring.wire.Batch;
import io.mooring.wire.Pass;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the columns that change by the minute. It asks for no missing device: that is left to the
 * full pass. A device new to the portal is read whole, so that it does not come without a name.
 */
final class HotPass extends SitePass {

  /** More than these come with the next full pass. */
  private static final int MOST_NEWCOMERS = 200;

  private final List<Long> newcomers = new ArrayList<>();

  HotPass(Attachment attachment, Instant nextRun) {
    super(attachment, Pass.Kind.HOT, nextRun);
  }

  @Override
  DeviceReader reader() throws SiteException {
    return attachment().site().readHot();
  }

  @Override
  void seen(Comparison.Finding.Seen finding, Uploads uploads) throws IOException {
    var row = finding.row();
    if (finding.isNewcomer()) {
      if (newcomers.size() < MOST_NEWCOMERS) {
        newcomers.add(row.id());
      }
    } else if (finding.isHotNews()) {
      uploads.add(new Batch.Row(row.id(), null, row.hot()), row.readAt());
    }
  }

  @Override
  long lookAgain(Missing missing, long held, Uploads uploads) throws IOException {
    for (var id : newcomers) {
      var found = attachment().site().find(id);
      if (found.isPresent()) {
        var row = found.get();
        uploads.add(new Batch.Row(id, row.full(), row.hot()), row.readAt());
      }
    }
    return 0;
  }
}
