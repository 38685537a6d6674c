package io.mooring.web.live;

import io.mooring.change.Change;
import io.mooring.change.Changes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Passes changes on within this process; whoever is slow holds up nobody else. */
@Component
public final class LiveHub implements LiveChanges, Changes {

  private final Set<Listening> open = ConcurrentHashMap.newKeySet();

  @Override
  public void happened(Change change) {
    open.forEach(listening -> listening.offer(change));
  }

  @Override
  public Subscription subscribe(Predicate<Change> wanted, Consumer<Change> listener) {
    var listening = new Listening(wanted, listener, open::remove);
    open.add(listening);
    Thread.ofVirtual().name("live-changes").start(listening);
    return listening;
  }

  @Override
  public void in(Duration delay, Runnable task) {
    CompletableFuture.delayedExecutor(
            delay.toMillis(),
            TimeUnit.MILLISECONDS,
            work -> Thread.ofVirtual().name("live-later").start(work))
        .execute(task);
  }
}
