package io.mooring.persistence;

import io.mooring.site.Sites;
import io.mooring.site.SitesContract;

@OnMySql
class MySqlSitesTest implements SitesContract {

  @Override
  public Sites sites() {
    return SharedMySql.DATABASE.sites();
  }
}
