package io.mooring.persistence;

import io.mooring.duplicate.Looks;
import io.mooring.duplicate.Suspects;
import io.mooring.duplicate.SuspectsContract;
import io.mooring.inventory.SourceRecords;
import io.mooring.site.Sites;

class H2SuspectsTest implements SuspectsContract {

  @Override
  public Suspects suspects() {
    return SharedH2.DATABASE.suspects();
  }

  @Override
  public Looks looks() {
    return SharedH2.DATABASE.looks();
  }

  @Override
  public Sites sites() {
    return SharedH2.DATABASE.sites();
  }

  @Override
  public SourceRecords records() {
    return SharedH2.DATABASE.sourceRecords();
  }
}
