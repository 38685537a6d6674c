package io.mooring.web.wiring;

import io.mooring.cloud.CloudPass;
import io.mooring.inventory.Inlet;
import io.mooring.inventory.IntuneReading;
import io.mooring.inventory.IntuneSource;
import io.mooring.inventory.Passes;
import io.mooring.inventory.SourceRecords;
import io.mooring.site.Fenced;
import io.mooring.site.Sites;
import io.mooring.transaction.Transactions;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Reads Intune as often as is due, where it is set up; one portal of a database does it. */
@Configuration(proxyBeanMethods = false)
class IntuneReads {

  private static final Logger LOG = LoggerFactory.getLogger(IntuneReads.class);

  private final Optional<IntuneReading> reading;
  private final ReentrantLock running = new ReentrantLock();

  IntuneReads(
      CloudDoor door,
      Sites sites,
      SourceRecords records,
      Inlet inlet,
      Passes passes,
      Transactions transactions,
      Clock clock) {
    reading =
        door.open()
            .map(cloud ->
                new IntuneReading(
                    new IntuneSource(cloud.tenant(), sites, transactions, clock),
                    cloud.intune().managedDevices(),
                    records,
                    inlet,
                    passes,
                    clock));
  }

  /** At a fixed rate, which begins on a thread of its own: nothing else that is due waits. */
  @Scheduled(fixedRateString = "PT15M", initialDelayString = "PT20S")
  void read() {
    if (running.tryLock()) {
      try {
        reading.flatMap(IntuneReading::readDue).ifPresent(IntuneReads::log);
      } catch (Fenced e) {
        LOG.info("Another portal reads Intune now: {}", e.getMessage());
      } catch (RuntimeException e) {
        LOG.error("The reading of Intune failed; it is tried again", e);
      } finally {
        running.unlock();
      }
    }
  }

  private static void log(CloudPass pass) {
    LOG.info(
        "Read {} devices of Intune in {} ms, {} a second, by {} calls of which {} were put off",
        pass.records(),
        pass.took().toMillis(),
        Math.round(pass.rate()),
        pass.effort().calls(),
        pass.effort().putOff());
    pass.doubts().forEach(doubt -> LOG.warn("Intune's list is not trusted: {}", doubt.sentence()));
  }
}
