package io.mooring.action;

import io.mooring.InMemoryMooring;

class InMemoryOrderLifeTest implements OrderLifeContract {

  @Override
  public LifePorts ports() {
    var mooring = new InMemoryMooring();
    return new LifePorts(
        mooring.sites,
        mooring.connectors,
        mooring.records,
        mooring.devices,
        mooring.timeline,
        mooring.orders,
        mooring.rules,
        mooring.audit,
        mooring.transactions);
  }

  @Override
  public int lives() {
    return 120;
  }

  /** In memory one transaction is open at a time. */
  @Override
  public void meanwhile(Runnable work) {
    work.run();
  }
}
