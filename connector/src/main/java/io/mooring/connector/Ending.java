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
  private ExitCode code = ExitCode.DONE;

  Ending(List<Bell> bells) {
    this.bells = List.copyOf(bells);
  }

  synchronized void dismissed(PortalException.Dismissed dismissal) {
    if (main.isOver()) {
      return;
    }
    code = dismissal.isFenced() ? ExitCode.FENCED : ExitCode.REVOKED;
    LOG.error("{} {}", sentence(dismissal.isFenced()), dismissal.getMessage());
    end();
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

  private static String sentence(boolean isFenced) {
    return isFenced
        ? "Another connector has taken over this site, so this one stops."
        : "This connector was revoked or its site detached, so it stops; enrol it again with a new"
            + " code if it is still wanted.";
  }
}
