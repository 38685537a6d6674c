package io.mooring.lab.fault;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The faults that are on now, and the waiting that some of them mean. */
public final class FaultSwitch implements AutoCloseable {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final SplittableRandom chance;
  private Faults faults = Faults.NONE;
  private long flows;
  private boolean closed;

  /** The same seed makes answers late in the same way. */
  public FaultSwitch(long seed) {
    this.chance = new SplittableRandom(seed);
  }

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
      if (faults.line().stallAfter() < 0) {
        flows++;
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** What is wrong for the answer at an address: faults that are aimed count it, or spare it. */
  public Struck strike(String path) {
    lock.lock();
    try {
      var now = faults;
      if (!now.strikes(path)) {
        return new Struck(now.sparing(), flows);
      }
      faults = now.struck();
      return new Struck(now, flows);
    } finally {
      lock.unlock();
    }
  }

  /** Returns when the site is no longer silent. */
  public void awaitVoice() throws InterruptedException {
    lock.lock();
    try {
      while (faults.answers().silent() && !closed) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Returns once an order has come that leaves no answer standing still, be it before this call; an
   * answer that stands still as the site closes is lost.
   *
   * @param since {@link Struck#flows}
   */
  public void awaitFlow(long since) throws InterruptedException {
    lock.lock();
    try {
      awaitWhile(() -> flows == since);
    } finally {
      lock.unlock();
    }
  }

  /** Returns when calls are not held there; a call that is held as the site closes is lost. */
  public void awaitRelease(Predicate<MethodFaults> held) throws InterruptedException {
    lock.lock();
    try {
      awaitWhile(() -> held.test(faults.methods()));
    } finally {
      lock.unlock();
    }
  }

  private void awaitWhile(BooleanSupplier held) throws InterruptedException {
    while (held.getAsBoolean()) {
      if (closed) {
        throw new InterruptedException("The site is closed");
      }
      changed.await();
    }
  }

  /** Whether this answer is one of those that get lost. */
  public boolean losesAnswer() {
    lock.lock();
    try {
      var left = faults.methods().loseAnswers();
      faults = faults.with(faults.methods().withLoseAnswers(lessOne(left)));
      return left > 0;
    } finally {
      lock.unlock();
    }
  }

  /** Whether this page is one of those that are answered once more. */
  public boolean repeatsPage() {
    lock.lock();
    try {
      var left = faults.lists().repeatPages();
      faults = faults.with(faults.lists().withRepeatPages(lessOne(left)));
      return left > 0;
    } finally {
      lock.unlock();
    }
  }

  private static int lessOne(int count) {
    return count == Order.ALL ? count : Math.max(0, count - 1);
  }

  /** Returns as late as answers are now, or when the site is closed. */
  public void pause() throws InterruptedException {
    lock.lock();
    try {
      var left = nextDelay().toNanos();
      while (left > 0 && !closed) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** How late the next answer is. */
  Duration nextDelay() {
    lock.lock();
    try {
      var line = faults.line();
      var most = line.jitter().toNanos();
      return most == 0 ? line.latency() : line.latency().plusNanos(chance.nextLong(most + 1));
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
