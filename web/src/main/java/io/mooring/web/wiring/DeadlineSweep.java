package io.mooring.web.wiring;

import io.mooring.action.Confirmations;
import io.mooring.change.Change;
import io.mooring.change.Changes;
import io.mooring.transaction.Transactions;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Ends orders whose deadline has passed; a failed run is logged and the next one follows. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DeadlineSweep {

  private final Confirmations confirmations;
  private final Transactions transactions;
  private final Changes changes;

  DeadlineSweep(Confirmations confirmations, Transactions transactions, Changes changes) {
    this.confirmations = confirmations;
    this.transactions = transactions;
    this.changes = changes;
  }

  @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
  void sweep() {
    transactions
        .inOne(confirmations::deadlinesPassed)
        .forEach(order ->
            changes.happened(
                new Change.OfDevice(
                    order.target().site().tenant(), order.request().device().value())));
  }
}
