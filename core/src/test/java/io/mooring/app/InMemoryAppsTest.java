package io.mooring.app;

import io.mooring.inventory.InMemorySourceRecords;
import io.mooring.inventory.SourceRecords;
import io.mooring.site.InMemorySites;
import io.mooring.site.Sites;

class InMemoryAppsTest implements AppsContract {

  private final InMemorySites sites = new InMemorySites();
  private final InMemorySourceRecords records = new InMemorySourceRecords(sites);
  private final InMemoryApps apps = new InMemoryApps(records::of);

  @Override
  public Sites sites() {
    return sites;
  }

  @Override
  public SourceRecords records() {
    return records;
  }

  @Override
  public Apps apps() {
    return apps;
  }

  @Override
  public DetectedAppRecords found() {
    return apps;
  }
}
