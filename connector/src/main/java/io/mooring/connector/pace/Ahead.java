package io.mooring.connector.pace;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Work that goes on by itself while its owner does something else: one piece at a time, in the
 * order in which they are begun. What fails is told to whoever asks for the result.
 *
 * @param <T> what a piece of work yields
 * @param <E> how it fails
 */
public final class Ahead<T, E extends Exception> {

  private static final Executor THREADS = Thread::startVirtualThread;

  private @Nullable CompletableFuture<Outcome<T>> underWay;

  /** A piece of work. */
  public interface Work<T, E extends Exception> {
    T get() throws E;
  }

  private sealed interface Outcome<T> {

    record Done<T>(T result) implements Outcome<T> {}

    record Failed<T>(Exception fault) implements Outcome<T> {}
  }

  /** Begins a piece of work; the one before must have been awaited. */
  public void begin(Work<T, E> work) {
    if (underWay != null) {
      throw new IllegalStateException("The work before was not awaited");
    }
    underWay = CompletableFuture.supplyAsync(() -> outcome(work), THREADS);
  }

  /** Whether work was begun whose result nobody asked for yet. */
  public boolean isBegun() {
    return underWay != null;
  }

  /** Waits for what was begun; an interruption is left for whoever asks for it. */
  public T await() throws E {
    var begun = Objects.requireNonNull(underWay, "No work was begun");
    underWay = null;
    return switch (begun.join()) {
      case Outcome.Done<T>(var result) -> result;
      case Outcome.Failed<T>(var fault) -> throw thrown(fault);
    };
  }

  private static <T, E extends Exception> Outcome<T> outcome(Work<T, E> work) {
    try {
      return new Outcome.Done<>(work.get());
    } catch (Exception e) {
      return new Outcome.Failed<>(e);
    }
  }

  /** Work throws what it declares, or what need not be declared. */
  @SuppressWarnings("unchecked")
  private E thrown(Exception fault) {
    if (fault instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    return (E) fault;
  }
}
