package io.mooring.persistence;

import io.mooring.device.Devices;
import io.mooring.device.DevicesContract;
import io.mooring.inventory.SourceRecords;
import io.mooring.site.Sites;

@OnMySql
class MySqlDevicesTest implements DevicesContract {

  @Override
  public Sites sites() {
    return SharedMySql.DATABASE.sites();
  }

  @Override
  public SourceRecords records() {
    return SharedMySql.DATABASE.sourceRecords();
  }

  @Override
  public Devices devices() {
    return SharedMySql.DATABASE.devices();
  }
}
