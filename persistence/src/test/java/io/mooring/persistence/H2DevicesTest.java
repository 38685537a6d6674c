package io.mooring.persistence;

import io.mooring.authority.Sliders;
import io.mooring.device.Devices;
import io.mooring.device.DevicesContract;
import io.mooring.inventory.SourceRecords;
import io.mooring.site.Sites;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ways: with few devices, which are sorted, and with more, which are walked along. */
@ParameterizedClass
@ValueSource(ints = {DeviceListing.FEW, 5})
class H2DevicesTest implements DevicesContract {

  private final int few;

  H2DevicesTest(int few) {
    this.few = few;
  }

  @Override
  public Sites sites() {
    return SharedH2.DATABASE.sites();
  }

  @Override
  public SourceRecords records() {
    return SharedH2.DATABASE.sourceRecords();
  }

  @Override
  public Sliders sliders() {
    return SharedH2.DATABASE.sliders();
  }

  @Override
  public Devices devices() {
    return SharedH2.DATABASE.devices(few);
  }
}
