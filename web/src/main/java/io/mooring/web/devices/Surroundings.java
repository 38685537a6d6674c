package io.mooring.web.devices;

import io.mooring.access.Person;
import io.mooring.app.AppDirectory;
import io.mooring.app.FoundApp;
import io.mooring.device.Device;
import io.mooring.protection.Protection;
import io.mooring.user.Account;
import io.mooring.user.UserDirectory;
import io.mooring.user.UserId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a device's page tells beside the device: its protection, users and apps. */
@Component
public final class Surroundings {

  private final Protection protection;
  private final UserDirectory users;
  private final AppDirectory apps;

  public Surroundings(Protection protection, UserDirectory users, AppDirectory apps) {
    this.protection = protection;
    this.users = users;
    this.apps = apps;
  }

  List<String> protectedBy(Person person, Device device) {
    return protection.of(person.tenant(), device);
  }

  Map<Account, UserId> users(Person person, Device device) {
    return users.of(person, device);
  }

  List<FoundApp> apps(Person person, Device device) {
    return apps.on(person, List.of(device.id()));
  }
}
