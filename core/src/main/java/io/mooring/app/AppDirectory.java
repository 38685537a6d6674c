package io.mooring.app;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.cloud.DetectedAppId;
import io.mooring.device.DeviceId;
import io.mooring.device.DeviceSummary;
import io.mooring.paging.Paged;
import io.mooring.paging.Wanted;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What people look up about apps. */
public final class AppDirectory {

  /** More apps of a device than this are not listed. */
  public static final int MOST = 500;

  private final Apps apps;
  private final Clock clock;

  public AppDirectory(Apps apps, Clock clock) {
    this.apps = apps;
    this.clock = clock;
  }

  public Paged<FoundApp> page(Person person, Wanted wanted) {
    person.require(Permission.READ_DEVICES);
    return apps.page(person.scope(), wanted);
  }

  public Optional<FoundApp> find(Person person, DetectedAppId id) {
    person.require(Permission.READ_DEVICES);
    return apps.find(person.scope(), id);
  }

  /** See {@link Apps#on}; the first {@value #MOST}. */
  public List<FoundApp> on(Person person, Collection<DeviceId> devices) {
    person.require(Permission.READ_DEVICES);
    return apps.on(person.scope(), devices, MOST);
  }

  /** See {@link Apps#devices}. */
  public Paged<DeviceSummary> devices(Person person, DetectedAppId id, Wanted wanted) {
    person.require(Permission.READ_DEVICES);
    return apps.devices(person.scope(), id, wanted, clock.instant());
  }
}
