package io.mooring.action;

class InMemoryHostileInputTest implements HostileInputContract, HostileReportsContract {

  @Override
  public LifePorts ports() {
    return new InMemoryOrderLifeTest().ports();
  }

  @Override
  public int texts() {
    return 12;
  }

  @Override
  public int columnsAtOnce() {
    return 1;
  }
}
