package io.mooring.autopilot;

import io.mooring.access.Scope;
import io.mooring.cloud.CloudPass;
import io.mooring.cloud.Doubt;
import io.mooring.device.Cursor;
import io.mooring.device.Device;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceId;
import io.mooring.device.DeviceOrder;
import io.mooring.device.DeviceQuery;
import io.mooring.device.DeviceSummary;
import io.mooring.device.Devices;
import io.mooring.device.Facet;
import io.mooring.device.ManagementState;
import io.mooring.subject.Reading;
import io.mooring.subject.Shelf;
import io.mooring.subject.Subject;
import io.mooring.subject.SubjectSource;
import io.mooring.subject.SubjectState;
import io.mooring.subject.Subjects;
import io.mooring.subject.Turn;
import io.mooring.wire.Column;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out what awaits each co-managed device at its next reset, from what Autopilot told. */
public record OutlookSource(
    Devices devices,
    Subjects subjects,
    Shelf<AutopilotIdentity> identities,
    Shelf<ResetOutlook> shelf,
    Clock clock)
    implements SubjectSource {

  private static final int AT_ONCE = 500;
  private static final DeviceFilter CO_MANAGED =
      DeviceFilter.EVERYTHING.with(
          Facet.MANAGEMENT_STATE, Set.of(ManagementState.CO_MANAGED.key()));

  @Override
  public Subject subject() {
    return Subject.RESET_OUTLOOK;
  }

  @Override
  public CloudPass read(Turn turn) {
    var begun = clock.instant();
    var autopilot = autopilot(turn.reading());
    var doubts =
        autopilot.isPresent()
            ? List.<Doubt>of()
            : List.of(
                new Doubt(Doubt.Cause.UNAVAILABLE, "Autopilot's devices have not been read yet."));
    var records = autopilot.map(reading -> workOut(turn, reading)).orElse(0L);
    var took = Duration.between(begun, clock.instant());
    var noCalls = new CloudPass.Effort(0, 0, 0);
    return new CloudPass(begun, took, records, null, noCalls, null, doubts);
  }

  private Optional<Reading> autopilot(Reading own) {
    return subjects.of(own.tenant()).stream()
        .filter(state -> state.subject() == Subject.AUTOPILOT)
        .flatMap(state -> Optional.ofNullable(state.trusted()).stream())
        .map(SubjectState.Trusted::reading)
        .findFirst();
  }

  private long workOut(Turn turn, Reading autopilot) {
    var scope = Scope.all(autopilot.tenant());
    // One that is renamed meanwhile, or joined with another, comes again.
    var seen = new HashSet<DeviceId>();
    Cursor next = null;
    do {
      var query = new DeviceQuery(CO_MANAGED, DeviceOrder.BY_NAME, next, AT_ONCE);
      var page = devices.page(scope, query, clock.instant());
      var ids = page.items().stream().map(DeviceSummary::id).toList();
      var found =
          devices.find(scope, ids).stream().filter(device -> seen.add(device.id())).toList();
      var known = Identities.of(identities, autopilot, found);
      shelf.put(turn.reading(), found.stream().map(device -> outlook(device, known)).toList());
      next = page.next();
    } while (next != null);
    return seen.size();
  }

  private static ResetOutlook outlook(Device device, Identities known) {
    return ResetOutlook.of(device, Outlook.of(known.of(device), build(device)));
  }

  /** The third part of a version such as {@code 10.0.22631.4460}. */
  static @Nullable Integer build(Device device) {
    return device
        .text(Column.OS_BUILD)
        .map(version -> version.split("\\.", -1))
        .filter(parts -> parts.length > 2 && parts[2].matches("\\d{1,9}"))
        .map(parts -> Integer.valueOf(parts[2]))
        .orElse(null);
  }
}
