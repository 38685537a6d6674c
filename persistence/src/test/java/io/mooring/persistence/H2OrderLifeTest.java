package io.mooring.persistence;

import io.mooring.action.LifePorts;
import io.mooring.action.OrderLifeContract;

class H2OrderLifeTest implements OrderLifeContract {

  @Override
  public LifePorts ports() {
    return DatabaseLife.on(SharedH2.DATABASE);
  }

  @Override
  public int lives() {
    return 5;
  }
}
