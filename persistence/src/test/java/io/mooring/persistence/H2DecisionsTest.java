package io.mooring.persistence;

import io.mooring.duplicate.Decisions;
import io.mooring.duplicate.DecisionsContract;
import io.mooring.inventory.SourceRecords;

class H2DecisionsTest implements DecisionsContract {

  @Override
  public Decisions decisions() {
    return SharedH2.DATABASE.decisions();
  }

  @Override
  public SourceRecords records() {
    return SharedH2.DATABASE.sourceRecords();
  }
}
