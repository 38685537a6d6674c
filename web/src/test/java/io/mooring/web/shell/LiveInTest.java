package io.mooring.web.shell;

import io.mooring.change.Change;
import io.mooring.web.live.LiveChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Passes changes on at once, on the thread of the test. */
public final class LiveInTest implements LiveChanges {

  private final List<Consumer<Change>> listeners = new ArrayList<>();

  @Override
  public Subscription subscribe(Consumer<Change> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  public void happened(Change change) {
    List.copyOf(listeners).forEach(listener -> listener.accept(change));
  }

  public int listening() {
    return listeners.size();
  }
}
