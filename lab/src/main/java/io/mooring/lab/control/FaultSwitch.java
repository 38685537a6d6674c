package io.mooring.lab.control;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The faults that are on now, and the waiting that some of them mean. */
public final class FaultSwitch implements AutoCloseable {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Faults faults = Faults.NONE;
  private boolean closed;

  public Faults now() {
    lock.lock();
    try {
      return faults;
    } finally {
      lock.unlock();
    }
  }

  public void change(UnaryOperator<Faults> change) {
    lock.lock();
    try {
      faults = change.apply(faults);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Returns when the site is no longer silent. */
  public void awaitVoice() throws InterruptedException {
    lock.lock();
    try {
      while (faults.silent() && !closed) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Returns when calls are not held there; a call that is held as the site closes is lost. */
  public void awaitRelease(Predicate<MethodFaults> held) throws InterruptedException {
    lock.lock();
    try {
      while (held.test(faults.methods())) {
        if (closed) {
          throw new InterruptedException("The site is closed");
        }
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Whether this answer is one of those that get lost. */
  public boolean losesAnswer() {
    lock.lock();
    try {
      var methods = faults.methods();
      var left = methods.loseAnswers();
      if (left > 0 && left < FaultOrder.ALL) {
        faults = faults.withMethods(methods.withLoseAnswers(left - 1));
      }
      return left > 0;
    } finally {
      lock.unlock();
    }
  }

  /** Returns after a time, or when the site is closed. */
  public void pause(Duration time) throws InterruptedException {
    var left = time.toNanos();
    lock.lock();
    try {
      while (left > 0 && !closed) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
