package io.mooring.persistence;

import io.mooring.inventory.SourceRecords;
import io.mooring.inventory.SourceRecordsContract;
import io.mooring.site.Sites;

@OnMySql
class MySqlSourceRecordsTest implements SourceRecordsContract {

  @Override
  public Sites sites() {
    return SharedMySql.DATABASE.sites();
  }

  @Override
  public SourceRecords records() {
    return SharedMySql.DATABASE.sourceRecords();
  }
}
