package io.mooring.persistence;

import io.mooring.action.LifePorts;
import io.mooring.action.OrderLifeContract;

@OnMySql
class MySqlOrderLifeTest implements OrderLifeContract {

  @Override
  public LifePorts ports() {
    return DatabaseLife.on(SharedMySql.DATABASE);
  }

  @Override
  public int lives() {
    return 5;
  }
}
