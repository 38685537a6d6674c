package io.mooring.persistence;

import io.mooring.duplicate.Decisions;
import io.mooring.duplicate.DecisionsContract;
import io.mooring.inventory.SourceRecords;

@OnMySql
class MySqlDecisionsTest implements DecisionsContract {

  @Override
  public Decisions decisions() {
    return SharedMySql.DATABASE.decisions();
  }

  @Override
  public SourceRecords records() {
    return SharedMySql.DATABASE.sourceRecords();
  }
}
