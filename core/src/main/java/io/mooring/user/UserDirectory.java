package io.mooring.user;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.device.Device;
import io.mooring.device.DeviceSummary;
import io.mooring.paging.Paged;
import io.mooring.paging.Wanted;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** What people look up about those who use devices. */
public final class UserDirectory {

  private final Users users;
  private final Clock clock;

  public UserDirectory(Users users, Clock clock) {
    this.users = users;
    this.clock = clock;
  }

  public Paged<User> page(Person person, Wanted wanted) {
    person.require(Permission.READ_DEVICES);
    return users.page(person.scope(), wanted);
  }

  public Optional<User> find(Person person, UserId id) {
    person.require(Permission.READ_DEVICES);
    return users.find(person.scope(), id);
  }

  /** See {@link Users#devices}. */
  public Paged<DeviceSummary> devices(Person person, UserId id, Wanted wanted) {
    person.require(Permission.READ_DEVICES);
    return users.devices(person.scope(), id, wanted, clock.instant());
  }

  /** Whose the device is. */
  public Map<Account, UserId> of(Person person, Device device) {
    person.require(Permission.READ_DEVICES);
    return users.owners(person.scope(), Accounts.of(device));
  }
}
