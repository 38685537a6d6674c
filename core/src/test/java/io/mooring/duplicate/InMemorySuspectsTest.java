package io.mooring.duplicate;

import io.mooring.InMemoryMooring;
import io.mooring.inventory.SourceRecords;
import io.mooring.site.Sites;

class InMemorySuspectsTest implements SuspectsContract {

  private final InMemoryMooring mooring = new InMemoryMooring();

  @Override
  public Suspects suspects() {
    return mooring.suspects;
  }

  @Override
  public Looks looks() {
    return mooring.looks;
  }

  @Override
  public Sites sites() {
    return mooring.sites;
  }

  @Override
  public SourceRecords records() {
    return mooring.records;
  }
}
