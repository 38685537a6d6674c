package io.mooring.web.live;

import io.mooring.change.Change;
import java.util.LinkedHashSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One listener with what it has yet to hear. The same change waits once; beyond {@value #MOST} the
 * oldest is dropped, since pages read anew whatever they are told.
 */
final class Listening implements LiveChanges.Subscription, Runnable {

  static final int MOST = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

  private final Predicate<Change> wanted;
  private final Consumer<Change> listener;
  private final Consumer<Listening> onClose;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final LinkedHashSet<Change> waiting = new LinkedHashSet<>();
  private boolean closed;

  Listening(Predicate<Change> wanted, Consumer<Change> listener, Consumer<Listening> onClose) {
    this.wanted = wanted;
    this.listener = listener;
    this.onClose = onClose;
  }

  void offer(Change change) {
    if (wanted.test(change)) {
      queue(change);
    }
  }

  private void queue(Change change) {
    lock.lock();
    try {
      if (waiting.size() >= MOST && !waiting.contains(change)) {
        waiting.removeFirst();
      }
      waiting.add(change);
      arrived.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void run() {
    for (var change = next(); change != null; change = next()) {
      try {
        listener.accept(change);
      } catch (RuntimeException e) {
        LOG.warn("A listener failed at {}", change, e);
      }
    }
  }

  private @Nullable Change next() {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closed) {
        arrived.awaitUninterruptibly();
      }
      return closed ? null : waiting.removeFirst();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    onClose.accept(this);
    lock.lock();
    try {
      closed = true;
      waiting.clear();
      arrived.signal();
    } finally {
      lock.unlock();
    }
  }
}
