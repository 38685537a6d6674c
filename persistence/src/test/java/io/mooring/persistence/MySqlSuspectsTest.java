package io.mooring.persistence;

import io.mooring.duplicate.Looks;
import io.mooring.duplicate.Suspects;
import io.mooring.duplicate.SuspectsContract;
import io.mooring.inventory.SourceRecords;
import io.mooring.site.Sites;

@OnMySql
class MySqlSuspectsTest implements SuspectsContract {

  @Override
  public Suspects suspects() {
    return SharedMySql.DATABASE.suspects();
  }

  @Override
  public Looks looks() {
    return SharedMySql.DATABASE.looks();
  }

  @Override
  public Sites sites() {
    return SharedMySql.DATABASE.sites();
  }

  @Override
  public SourceRecords records() {
    return SharedMySql.DATABASE.sourceRecords();
  }
}
