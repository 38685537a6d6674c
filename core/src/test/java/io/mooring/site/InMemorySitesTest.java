package io.mooring.site;

import io.mooring.InMemoryMooring;

class InMemorySitesTest implements SitesContract {

  private final InMemoryMooring mooring = new InMemoryMooring();

  @Override
  public Sites sites() {
    return mooring.sites;
  }
}
