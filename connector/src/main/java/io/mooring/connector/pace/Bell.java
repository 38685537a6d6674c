package io.mooring.connector.pace;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Waits by the clock; may be rung to go on at once, and ended for good. */
public final class Bell implements Waiting {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean rung;
  private boolean over;

  @Override
  public void pause(Duration time) {
    await(time, true);
  }

  @Override
  public void rest(Duration time) {
    await(time, false);
  }

  private void await(Duration time, boolean endsByRinging) {
    lock.lock();
    try {
      var left = time.toNanos();
      while (!(endsByRinging && rung) && !over && left > 0) {
        left = changed.awaitNanos(left);
      }
      rung = false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      over = true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isOver() {
    lock.lock();
    try {
      return over;
    } finally {
      lock.unlock();
    }
  }

  /** Ends the present pause, or the next one when there is none. */
  public void ring() {
    lock.lock();
    try {
      rung = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Ends every pause from now on. */
  public void end() {
    lock.lock();
    try {
      over = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the end; for the thread that has nothing else to do. */
  public void awaitEnd() {
    while (!isOver()) {
      pause(Duration.ofNanos(TimeUnit.DAYS.toNanos(1)));
    }
  }
}
