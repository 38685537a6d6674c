package io.mooring.persistence;

import io.mooring.inventory.SourceRecords;
import io.mooring.site.Sites;
import io.mooring.user.DirectoryUsers;
import io.mooring.user.Users;
import io.mooring.user.UsersContract;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ways: with few devices, which are sorted, and with more, which are walked along. */
@OnMySql
@ParameterizedClass
@ValueSource(ints = {DeviceListing.FEW, 0})
class MySqlUsersTest implements UsersContract {

  private final int few;

  MySqlUsersTest(int few) {
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
  public Users users() {
    return SharedMySql.DATABASE.users(few);
  }

  @Override
  public DirectoryUsers directory() {
    return SharedMySql.DATABASE.directoryUsers();
  }
}
