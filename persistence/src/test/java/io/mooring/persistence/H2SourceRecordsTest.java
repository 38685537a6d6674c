package io.mooring.persistence;

import io.mooring.inventory.SourceRecords;
import io.mooring.inventory.SourceRecordsContract;
import io.mooring.site.Sites;

class H2SourceRecordsTest implements SourceRecordsContract {

  @Override
  public Sites sites() {
    return SharedH2.DATABASE.sites();
  }

  @Override
  public SourceRecords records() {
    return SharedH2.DATABASE.sourceRecords();
  }
}
