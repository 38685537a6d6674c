package io.mooring.site;

import io.mooring.InMemoryMooring;

class InMemoryConnectorsTest implements ConnectorsContract {

  private final InMemoryMooring mooring = new InMemoryMooring();

  @Override
  public Connectors connectors() {
    return mooring.connectors;
  }
}
