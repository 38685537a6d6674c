package io.mooring.duplicate;

import io.mooring.InMemoryMooring;
import io.mooring.inventory.SourceRecords;

class InMemoryDecisionsTest implements DecisionsContract {

  private final InMemoryMooring mooring = new InMemoryMooring();

  @Override
  public Decisions decisions() {
    return mooring.decisions;
  }

  @Override
  public SourceRecords records() {
    return mooring.records;
  }
}
