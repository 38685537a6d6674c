package io.mooring.persistence;

import io.mooring.inventory.SourceRecords;
import io.mooring.site.Sites;
import io.mooring.user.DirectoryUsers;
import io.mooring.user.Users;
import io.mooring.user.UsersContract;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ways: with few devices, which are sorted, and with more, which are walked along. */
@ParameterizedClass
@ValueSource(ints = {DeviceListing.FEW, 0})
class H2UsersTest implements UsersContract {

  private final int few;

  H2UsersTest(int few) {
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
  public Users users() {
    return SharedH2.DATABASE.users(few);
  }

  @Override
  public DirectoryUsers directory() {
    return SharedH2.DATABASE.directoryUsers();
  }
}
