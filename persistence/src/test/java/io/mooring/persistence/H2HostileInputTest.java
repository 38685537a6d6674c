package io.mooring.persistence;

import io.mooring.action.HostileInputContract;
import io.mooring.action.HostileReportsContract;
import io.mooring.action.LifePorts;

class H2HostileInputTest implements HostileInputContract, HostileReportsContract {

  @Override
  public LifePorts ports() {
    return DatabaseLife.on(SharedH2.DATABASE);
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
