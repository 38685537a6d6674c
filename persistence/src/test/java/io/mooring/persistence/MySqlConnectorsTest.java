package io.mooring.persistence;

import io.mooring.site.Connectors;
import io.mooring.site.ConnectorsContract;

@OnMySql
class MySqlConnectorsTest implements ConnectorsContract {

  @Override
  public Connectors connectors() {
    return SharedMySql.DATABASE.connectors();
  }
}
