package io.mooring.connector;

import io.mooring.connector.pace.Bell;
import io.mooring.connector.portal.PortalException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends every loop, and knows why. */
final class Ending {

  private static final Logger LOG = LoggerFactory.getLogger(Ending.class);

  private final List<Bell> bells;
  private final Bell main = new Bell();
  private final boolean standsBy;
  private ExitCode code = ExitCode.DONE;

  /**
   * @param standsBy whether a connector that another one has taken over from waits for its turn
   */
  Ending(List<Bell> bells, boolean standsBy) {
    this.bells = List.copyOf(bells);
    this.standsBy = standsBy;
  }

  synchronized void dismissed(PortalException.Dismissed dismissal) {
    if (main.isOver()) {
      return;
    }
    code = dismissal.isFenced() ? ExitCode.FENCED : ExitCode.REVOKED;
    if (standsByAgain()) {
      LOG.warn("Another connector has taken over this site; this one stands by again.");
    } else {
      LOG.error("{} {}", sentence(dismissal.isFenced()), dismissal.getMessage());
    }
    end();
  }

  /** A loop can't go on, so that the process must not. */
  synchronized void failed() {
    if (!main.isOver()) {
      code = ExitCode.FAULT;
      end();
    }
  }

  void end() {
    main.end();
    bells.forEach(Bell::end);
  }

  void await() {
    main.awaitEnd();
  }

  synchronized ExitCode code() {
    return code;
  }

  /** Whether the site is lost and the process goes on. */
  synchronized boolean standsByAgain() {
    return standsBy && code == ExitCode.FENCED;
  }

  private static String sentence(boolean isFenced) {
    return isFenced
        ? "Another connector has taken over this site, so this one stops."
        : "This connector was revoked or its site detached, so it stops; enrol it again with a new"
            + " code if it is still wanted.";
  }
}
