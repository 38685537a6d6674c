package io.mooring.device;

import io.mooring.InMemoryMooring;
import io.mooring.authority.Sliders;
import io.mooring.inventory.SourceRecords;
import io.mooring.site.Sites;

class InMemoryDevicesTest implements DevicesContract {

  private final InMemoryMooring mooring = new InMemoryMooring();

  @Override
  public Sites sites() {
    return mooring.sites;
  }

  @Override
  public SourceRecords records() {
    return mooring.records;
  }

  @Override
  public Sliders sliders() {
    return mooring.sliders;
  }

  @Override
  public Devices devices() {
    return mooring.devices;
  }
}
