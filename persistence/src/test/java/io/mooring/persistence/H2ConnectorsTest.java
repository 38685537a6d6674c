package io.mooring.persistence;

import io.mooring.site.Connectors;
import io.mooring.site.ConnectorsContract;

class H2ConnectorsTest implements ConnectorsContract {

  @Override
  public Connectors connectors() {
    return SharedH2.DATABASE.connectors();
  }
}
