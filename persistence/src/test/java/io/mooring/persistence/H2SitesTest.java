package io.mooring.persistence;

import io.mooring.site.Sites;
import io.mooring.site.SitesContract;

class H2SitesTest implements SitesContract {

  @Override
  public Sites sites() {
    return SharedH2.DATABASE.sites();
  }
}
