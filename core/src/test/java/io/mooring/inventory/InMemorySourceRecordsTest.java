package io.mooring.inventory;

import io.mooring.InMemoryMooring;
import io.mooring.site.Sites;

class InMemorySourceRecordsTest implements SourceRecordsContract {

  private final InMemoryMooring mooring = new InMemoryMooring();

  @Override
  public Sites sites() {
    return mooring.sites;
  }

  @Override
  public SourceRecords records() {
    return mooring.records;
  }
}
