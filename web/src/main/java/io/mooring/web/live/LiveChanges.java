package io.mooring.web.live;

import io.mooring.change.Change;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Lets open pages and waiting connectors listen to changes. */
public interface LiveChanges {

  /**
   * Calls the listener on a thread of its own for every change from now on.
   *
   * @return ends the listening
   */
  default Subscription subscribe(Consumer<Change> listener) {
    return subscribe(_ -> true, listener);
  }

  /**
   * The same for those changes alone that are wanted: nobody is woken for the others.
   *
   * @param wanted asked on the thread of whoever tells of a change: looks at the change only
   */
  Subscription subscribe(Predicate<Change> wanted, Consumer<Change> listener);

  /** Does something later, on a thread of its own. */
  void in(Duration delay, Runnable task);

  /** An open listening. */
  interface Subscription extends AutoCloseable {

    @Override
    void close();
  }
}
