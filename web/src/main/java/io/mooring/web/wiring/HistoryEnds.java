package io.mooring.web.wiring;

import io.mooring.audit.AuditLog;
import io.mooring.persistence.Database;
import io.mooring.retention.HistorySweep;
import io.mooring.web.settings.HistorySettings;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks every minute whether history is due to be deleted; one portal of a database does it. */
@Configuration(proxyBeanMethods = false)
class HistoryEnds {

  private static final Logger LOG = LoggerFactory.getLogger(HistoryEnds.class);

  private final HistorySweep sweep;
  private final ReentrantLock running = new ReentrantLock();

  HistoryEnds(Database database, HistorySettings settings, AuditLog audit, Clock clock) {
    sweep = new HistorySweep(database.pastHistory(), settings.retention(), audit, clock);
  }

  /**
   * Not while the portal starts: people wait for it then. At a fixed rate, which Spring begins on a
   * thread of its own: nothing else that is due waits for its end.
   */
  @Scheduled(fixedRateString = "PT1M", initialDelayString = "PT5M")
  void sweep() {
    // The rate is kept while a run is longer than a minute.
    if (running.tryLock()) {
      try {
        run();
      } finally {
        running.unlock();
      }
    }
  }

  private void run() {
    sweep
        .run()
        .forEach(history ->
            LOG.warn(
                "The database does not permit to delete what is older than mooring.history.{}: it"
                    + " stays. docs/mysql.md says who may.",
                history.key()));
  }
}
