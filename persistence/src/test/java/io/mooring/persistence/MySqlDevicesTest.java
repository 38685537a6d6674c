package io.mooring.persistence;

import io.mooring.authority.Sliders;
import io.mooring.device.Devices;
import io.mooring.device.DevicesContract;
import io.mooring.inventory.SourceRecords;
import io.mooring.site.Sites;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ways: with few devices, which are sorted, and with more, which are walked along. */
@OnMySql
@ParameterizedClass
@ValueSource(ints = {DeviceListing.FEW, 5})
class MySqlDevicesTest implements DevicesContract {

  private final int few;

  MySqlDevicesTest(int few) {
    this.few = few;
  }

  @Override
  public Sites sites() {
    return SharedMySql.DATABASE.sites();
  }

  @Override
  public SourceRecords records() {
    return SharedMySql.DATABASE.sourceRecords();
  }

  @Override
  public Sliders sliders() {
    return SharedMySql.DATABASE.sliders();
  }

  @Override
  public Devices devices() {
    return SharedMySql.DATABASE.devices(few);
  }
}
