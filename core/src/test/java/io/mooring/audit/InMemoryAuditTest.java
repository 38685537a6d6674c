package io.mooring.audit;

import io.mooring.InMemoryMooring;

class InMemoryAuditTest implements AuditContract {

  private final InMemoryMooring mooring = new InMemoryMooring();

  @Override
  public Audit audit() {
    return mooring.audit;
  }
}
