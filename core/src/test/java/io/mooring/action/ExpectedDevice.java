package io.mooring.action;

import io.mooring.device.DeviceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A device as the model knows it: hardware, on which one client follows another. */
final class ExpectedDevice {

  private static final Comparator<ExpectedClient> SPEAKS_FIRST =
      Comparator.comparing((ExpectedClient client) -> client.gone)
          .thenComparing(client -> client.obsolete)
          .thenComparing(client -> client.active, Comparator.reverseOrder())
          .thenComparing(client -> client.resource, Comparator.reverseOrder());

  final DeviceId id;
  final String name;
  final boolean server;
  final List<ExpectedClient> clients = new ArrayList<>();

  ExpectedDevice(DeviceId id, String name, boolean server, ExpectedClient first) {
    this.id = id;
    this.name = name;
    this.server = server;
    clients.add(first);
  }

  ExpectedClient main() {
    return clients.stream().min(SPEAKS_FIRST).orElseThrow();
  }

  ExpectedClient client(long resource) {
    return clients.stream().filter(one -> one.resource == resource).findFirst().orElseThrow();
  }

  boolean gone() {
    return clients.stream().allMatch(client -> client.gone);
  }

  /** Whether a client that lives has taken the place of this one. */
  boolean replaced(long resource) {
    var main = main();
    var asked = client(resource);
    return main != asked && !main.gone && !main.obsolete && (asked.gone || asked.obsolete);
  }

  /** A new client on the same hardware. */
  ExpectedClient installedAnew(long resource, Instant now) {
    var fresh = new ExpectedClient(resource, name, now);
    clients.add(fresh);
    return fresh;
  }
}
