package io.mooring.persistence;

import static java.util.Comparator.comparing;

import io.mooring.device.Device;
import io.mooring.user.Account;
import io.mooring.user.WindowsDomain;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** Whose devices are, beside them; most changes of a device leave its accounts alone. */
final class Owners {

  private Owners() {}

  /** Whoever is named for the first time becomes known. */
  static void write(
      StatelessSession session,
      UUID tenant,
      Map<UUID, DeviceRow> before,
      List<DeviceRow> after,
      Collection<Device> devices) {
    var then = DeviceAccountRow.of(before.values().stream());
    var now = DeviceAccountRow.of(after.stream());
    DeviceAccountRow.TABLE.delete(session, but(then, now));
    var gained = but(now, then);
    DeviceAccountRow.TABLE.insert(session, gained);
    if (!gained.isEmpty()) {
      KnownUsers.meet(session, tenant, accounts(gained));
      WindowsDomainRow.add(session, tenant, domains(devices));
    }
  }

  private static List<DeviceAccountRow> but(
      Set<DeviceAccountRow.Key> these, Set<DeviceAccountRow.Key> others) {
    return these.stream()
        .filter(key -> !others.contains(key))
        .sorted(comparing(DeviceAccountRow.Key::account))
        .map(DeviceAccountRow.Key::row)
        .toList();
  }

  private static Set<Account> accounts(Collection<DeviceAccountRow> rows) {
    return rows.stream().map(row -> new Account(row.account)).collect(Collectors.toSet());
  }

  private static Set<WindowsDomain> domains(Collection<Device> devices) {
    return devices.stream()
        .flatMap(device -> WindowsDomain.of(device).stream())
        .collect(Collectors.toSet());
  }
}
