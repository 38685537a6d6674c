package io.mooring.user;

import io.mooring.inventory.InMemorySourceRecords;
import io.mooring.inventory.SourceRecords;
import io.mooring.site.InMemorySites;
import io.mooring.site.Sites;

class InMemoryUsersTest implements UsersContract {

  private final InMemorySites sites = new InMemorySites();
  private final InMemorySourceRecords records = new InMemorySourceRecords(sites);
  private final InMemoryUsers users = new InMemoryUsers(records::of);

  @Override
  public Sites sites() {
    return sites;
  }

  @Override
  public SourceRecords records() {
    return records;
  }

  @Override
  public Users users() {
    return users;
  }

  @Override
  public DirectoryUsers directory() {
    return users;
  }
}
