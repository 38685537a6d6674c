package io.mooring.connector;

import io.mooring.connector.pace.Backoff;
import io.mooring.connector.pace.Turn;
import io.mooring.connector.pace.Waiting;
import io.mooring.connector.portal.PortalException;
import java.io.IOException;
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
    try {
      while (!waiting.isOver()) {
        take();
      }
    } catch (Throwable e) {
      // Two loops of three would look alive and do half the work.
      LOG.error("{}: a fault that can't be borne; the connector ends", name, e);
      ending.failed();
    }
  }

  private void take() {
    try {
      var pause = turn.take();
      failures = 0;
      waiting.pause(pause);
    } catch (PortalException.Dismissed e) {
      ending.dismissed(e);
    } catch (IOException e) {
      restAfter(e);
    } catch (RuntimeException e) {
      LOG.error("{}: a fault of the connector's own; it goes on", name, e);
      waiting.rest(backoff.longest());
    }
  }

  private void restAfter(IOException e) {
    failures++;
    var pause = backoff.after(failures);
    if (!waiting.isOver()) {
      LOG.warn("{}: {} Next try in {} s.", name, e.getMessage(), pause.toSeconds());
    }
    waiting.rest(pause);
  }
}
