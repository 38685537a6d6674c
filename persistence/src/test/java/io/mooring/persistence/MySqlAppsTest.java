package io.mooring.persistence;

import io.mooring.app.Apps;
import io.mooring.app.AppsContract;
import io.mooring.app.DetectedAppRecords;
import io.mooring.inventory.SourceRecords;
import io.mooring.site.Sites;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ways: with few devices, which are sorted, and with more, which are walked along. */
@OnMySql
@ParameterizedClass
@ValueSource(ints = {DeviceListing.FEW, 0})
class MySqlAppsTest implements AppsContract {

  private final int few;

  MySqlAppsTest(int few) {
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
  public Apps apps() {
    return SharedMySql.DATABASE.apps(few);
  }

  @Override
  public DetectedAppRecords found() {
    return SharedMySql.DATABASE.detectedApps();
  }
}
