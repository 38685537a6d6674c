package io.mooring.web.live;

import io.mooring.change.Change;
import java.time.Duration;
import java.util.function.Consumer;

/** Lets open pages and waiting connectors listen to changes. */
public interface LiveChanges {

  /**
   * Calls the listener on a thread of its own for every change from now on.
   *
   * @return ends the listening
   */
  Subscription subscribe(Consumer<Change> listener);

  /** Does something later, on a thread of its own. */
  void in(Duration delay, Runnable task);

  /** An open listening. */
  interface Subscription extends AutoCloseable {

    @Override
    void close();
  }
}
