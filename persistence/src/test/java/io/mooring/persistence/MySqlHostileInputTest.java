package io.mooring.persistence;

import io.mooring.action.HostileInputContract;
import io.mooring.action.HostileReportsContract;
import io.mooring.action.LifePorts;

@OnMySql
class MySqlHostileInputTest implements HostileInputContract, HostileReportsContract {

  @Override
  public LifePorts ports() {
    return DatabaseLife.on(SharedMySql.DATABASE);
  }

  @Override
  public int texts() {
    return 0;
  }

  @Override
  public int columnsAtOnce() {
    return 100;
  }
}
