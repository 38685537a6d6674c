package io.mooring.web.devices;

import io.mooring.InMemoryMooring;
import io.mooring.action.Reach;
import io.mooring.action.RemoteActions;
import io.mooring.transaction.Transactions;
import java.util.function.Supplier;

/** A database that does its work, and whose first answer is lost. */
final class LostAnswer implements Transactions {

  private final InMemoryMooring mooring;
  private boolean lost;

  LostAnswer(InMemoryMooring mooring) {
    this.mooring = mooring;
  }

  RemoteActions actions() {
    return new RemoteActions(
        mooring.devices,
        new Reach(mooring.sites, mooring.connectors, mooring.protection, mooring.certainty),
        mooring.orders,
        mooring.auditLog,
        this,
        mooring.changes,
        mooring.clock);
  }

  @Override
  public <T> T inOne(Supplier<T> work) {
    var done = work.get();
    if (!lost) {
      lost = true;
      throw new IllegalStateException("The connection was lost");
    }
    return done;
  }
}
