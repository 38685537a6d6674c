package io.mooring.connector.sync;

import io.mooring.connector.pace.Ahead;
import io.mooring.connector.portal.PortalException;
import io.mooring.wire.Batch;
import io.mooring.wire.Gateway;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers rows into batches, bounded in rows and in size, and sends them, one after the other:
 * while one is on its way the next is gathered.
 */
final class Uploads implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

  /** JSON may write a character in six bytes, and a body has at most 8 MiB. */
  private static final int MOST_CHARACTERS = 1_000_000;

  private static final int ROW_OVERHEAD = 64;

  private final Attachment attachment;
  private final long pass;
  private final Ahead<Batch.Answer, PortalException> onItsWay = new Ahead<>();
  private final List<Batch.Row> rows = new ArrayList<>();
  private Instant readAt = Instant.MAX;
  private int characters;
  private long sequence;
  private long sent;
  private long setAside;

  Uploads(Attachment attachment, long pass) {
    this.attachment = attachment;
    this.pass = pass;
  }

  void add(Batch.Row row, Instant read) throws PortalException {
    var size = size(row.full()) + size(row.hot()) + ROW_OVERHEAD;
    if (size > MOST_CHARACTERS) {
      LOG.warn("The row of device {} is too large to be sent; it is left out", row.id());
      setAside++;
      return;
    }
    if (rows.size() == Gateway.MAX_ROWS || characters + size > MOST_CHARACTERS) {
      flush();
    }
    rows.add(row);
    characters += size;
    readAt = read.isBefore(readAt) ? read : readAt;
  }

  private void flush() throws PortalException {
    if (rows.isEmpty()) {
      return;
    }
    await();
    sequence++;
    var batch = new Batch(attachment.epoch(), pass, sequence, readAt, List.copyOf(rows));
    onItsWay.begin(() -> attachment.portal().upload(batch));
    sent += rows.size();
    rows.clear();
    characters = 0;
    readAt = Instant.MAX;
  }

  private void await() throws PortalException {
    if (onItsWay.isBegun()) {
      setAside += onItsWay.await().setAside().size();
    }
  }

  /** Sends what is left; the portal has all of it then. */
  void finish() throws PortalException {
    flush();
    await();
  }

  /** After a fault no more is sent, and nothing is on its way when the portal is told of it. */
  @Override
  public void close() throws PortalException {
    await();
  }

  long sent() {
    return sent;
  }

  /** Rows that somebody has to look at. */
  long setAside() {
    return setAside;
  }

  private static int size(@Nullable Map<String, String> columns) {
    return columns == null
        ? 0
        : columns.entrySet().stream()
            .mapToInt(column -> column.getKey().length() + column.getValue().length())
            .sum();
  }
}
