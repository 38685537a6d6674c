package io.mooring.connector.sync;

import io.mooring.connector.inventory.DeviceReader;
import io.mooring.connector.site.SiteException;
import io.mooring.wire.Batch;
import io.mooring.wire.Pass;
import java.io.IOException;
import java.time.Instant;

/** Reads every column of every device, and makes sure of those that the list did not show. */
final class FullPass extends SitePass {

  FullPass(Attachment attachment, Instant nextRun) {
    super(attachment, Pass.Kind.FULL, nextRun);
  }

  @Override
  DeviceReader reader() throws SiteException {
    return attachment().site().readFully();
  }

  @Override
  void seen(Comparison.Finding.Seen finding, Uploads uploads) throws IOException {
    var row = finding.row();
    var full = finding.isFullNews() ? row.full() : null;
    var hot = finding.isHotNews() ? row.hot() : null;
    if (full != null || hot != null) {
      uploads.add(new Batch.Row(row.id(), full, hot), row.readAt());
    }
  }

  @Override
  long lookAgain(Missing missing, long held, Uploads uploads) throws IOException {
    var found = missing.verify(attachment().site(), held);
    for (var row : found) {
      uploads.add(new Batch.Row(row.id(), row.full(), row.hot()), row.readAt());
    }
    return found.size();
  }
}
