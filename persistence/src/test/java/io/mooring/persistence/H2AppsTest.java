package io.mooring.persistence;

import io.mooring.app.Apps;
import io.mooring.app.AppsContract;
import io.mooring.app.DetectedAppRecords;
import io.mooring.inventory.SourceRecords;
import io.mooring.site.Sites;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ways: with few devices, which are sorted, and with more, which are walked along. */
@ParameterizedClass
@ValueSource(ints = {DeviceListing.FEW, 0})
class H2AppsTest implements AppsContract {

  private final int few;

  H2AppsTest(int few) {
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
  public Apps apps() {
    return SharedH2.DATABASE.apps(few);
  }

  @Override
  public DetectedAppRecords found() {
    return SharedH2.DATABASE.detectedApps();
  }
}
