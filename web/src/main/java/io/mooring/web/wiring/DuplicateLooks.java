package io.mooring.web.wiring;

import io.mooring.duplicate.DuplicateSweep;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks through devices for such that may be one, some steps at a time. */
@Configuration(proxyBeanMethods = false)
class DuplicateLooks {

  /** A few seconds' work of each minute, however large the estate is. */
  private static final int STEPS = 160;

  private final DuplicateSweep sweep;
  private final ReentrantLock running = new ReentrantLock();

  DuplicateLooks(DuplicateSweep sweep) {
    this.sweep = sweep;
  }

  /** At a fixed rate, which begins on a thread of its own: nothing else that is due waits. */
  @Scheduled(fixedRateString = "PT1M", initialDelayString = "PT45S")
  void look() {
    if (running.tryLock()) {
      try {
        sweep.run(STEPS);
      } finally {
        running.unlock();
      }
    }
  }
}
