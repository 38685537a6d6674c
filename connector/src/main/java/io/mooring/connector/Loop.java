package io.mooring.connector;

import io.mooring.connector.pace.Backoff;
import io.mooring.connector.pace.Turn;
import io.mooring.connector.pace.Waiting;
import io.mooring.connector.portal.PortalException;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes turns until the end. A turn that fails is logged and tried again later; only a portal that
 * wants no more of this connector ends it.
 */
final class Loop implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

  private final String name;
  private final Turn turn;
  private final Backoff backoff;
  private final Waiting waiting;
  private final Ending ending;
  private int failures;

  Loop(String name, Turn turn, Backoff backoff, Waiting waiting, Ending ending) {
    this.name = name;
    this.turn = turn;
    this.backoff = backoff;
    this.waiting = waiting;
    this.ending = ending;
  }

  @Override
  public void run() {
    while (!waiting.isOver()) {
      waiting.pause(take());
    }
  }

  private Duration take() {
    try {
      var pause = turn.take();
      failures = 0;
      return pause;
    } catch (PortalException.Dismissed e) {
      ending.dismissed(e);
      return Duration.ZERO;
    } catch (IOException e) {
      return afterFailure(e);
    } catch (RuntimeException e) {
      LOG.error("{}: a fault of the connector's own; it goes on", name, e);
      return backoff.longest();
    }
  }

  private Duration afterFailure(IOException e) {
    failures++;
    var pause = backoff.after(failures);
    if (!waiting.isOver()) {
      LOG.warn("{}: {} Next try in {} s.", name, e.getMessage(), pause.toSeconds());
    }
    return pause;
  }
}
