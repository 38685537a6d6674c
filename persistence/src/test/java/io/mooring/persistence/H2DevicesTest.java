package io.mooring.persistence;

import io.mooring.device.Devices;
import io.mooring.device.DevicesContract;
import io.mooring.inventory.SourceRecords;
import io.mooring.site.Sites;

class H2DevicesTest implements DevicesContract {

  @Override
  public Sites sites() {
    return SharedH2.DATABASE.sites();
  }

  @Override
  public SourceRecords records() {
    return SharedH2.DATABASE.sourceRecords();
  }

  @Override
  public Devices devices() {
    return SharedH2.DATABASE.devices();
  }
}
