package io.mooring.web.shell;

import io.mooring.change.Change;
import io.mooring.web.live.LiveChanges;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Passes changes on at once, on the thread of the test; what is for later waits where the test says
 * so, and happens at once where it concerns the pace alone.
 */
public final class LiveInTest implements LiveChanges {

  private final List<Consumer<Change>> listeners = new ArrayList<>();
  private final List<Later> later = new ArrayList<>();
  private boolean paced;

  private record Later(Duration delay, Runnable task) {}

  @Override
  public Subscription subscribe(Predicate<Change> wanted, Consumer<Change> listener) {
    Consumer<Change> listening =
        change -> {
          if (wanted.test(change)) {
            listener.accept(change);
          }
        };
    listeners.add(listening);
    return () -> listeners.remove(listening);
  }

  public void happened(Change change) {
    List.copyOf(listeners).forEach(listener -> listener.accept(change));
  }

  @Override
  public void in(Duration delay, Runnable task) {
    if (paced || delay.compareTo(Duration.ofSeconds(1)) > 0) {
      later.add(new Later(delay, task));
    } else {
      task.run();
    }
  }

  /** From now on, what rests does so until {@link #pass} is called. */
  public void keepPace() {
    paced = true;
  }

  /** Does what was put off by so much at most. */
  public void pass(Duration time) {
    var due = later.stream().filter(one -> one.delay().compareTo(time) <= 0).toList();
    later.removeAll(due);
    due.forEach(one -> one.task().run());
  }

  public int listening() {
    return listeners.size();
  }
}
