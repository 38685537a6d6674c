package io.mooring.connector.pace;

import java.io.IOException;
import java.time.Duration;

/** One turn of a loop. */
public interface Turn {

  /**
   * Does what is due; returns how long to wait until the next turn.
   *
   * @throws IOException when a server or the network was away; nothing is lost
   */
  Duration take() throws IOException;
}
