package io.mooring.change;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Remembers every change, and passes it on to whoever a test put there. */
public final class RecordedChanges implements Changes {

  private final List<Change> all = new CopyOnWriteArrayList<>();
  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

  @Override
  public void happened(Change change) {
    all.add(change);
    listeners.forEach(listener -> listener.accept(change));
  }

  public void passOnTo(Consumer<Change> listener) {
    listeners.add(listener);
  }

  public List<Change> all() {
    return List.copyOf(all);
  }
}
