package io.mooring.coexistence;

import io.mooring.access.Permission;
import io.mooring.access.Person;
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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The devices that ConfigMgr and a third-party MDM have, and how many each MDM has. */
public final class CoExistingDevices {

  /** All of them. */
  public static final DeviceFilter FILTER =
      DeviceFilter.EVERYTHING.with(
          Facet.MANAGEMENT_STATE, Set.of(ManagementState.CO_EXISTING.key()));

  /** Those that Intune has, and perhaps another MDM too. */
  private static final DeviceFilter IN_INTUNE =
      DeviceFilter.EVERYTHING.with(
          Facet.MANAGEMENT_STATE,
          Set.of(ManagementState.CO_MANAGED.key(), ManagementState.INTUNE_ONLY.key()));

  /** Where Intune alone has them. */
  private static final String INTUNE = "intune";

  private final Devices devices;
  private final Clock clock;

  public CoExistingDevices(Devices devices, Clock clock) {
    this.devices = devices;
    this.clock = clock;
  }

  /** A device, and what follows for it. */
  public record Row(DeviceSummary device, CoExistence coExistence) {}

  /**
   * One page of them.
   *
   * @param next where the following page begins; null when this is the last
   */
  public record Page(List<Row> rows, @Nullable Cursor next) {}

  /** How many devices an MDM has, and by which filter they are found. */
  public record Count(String mdm, long devices, DeviceFilter filter) {}

  /** In order of their names, after a place in the list. */
  public Page page(Person person, @Nullable Cursor after, int limit) {
    person.require(Permission.READ_DEVICES);
    var now = clock.instant();
    var query = new DeviceQuery(FILTER, DeviceOrder.BY_NAME, after, limit);
    var page = devices.page(person.scope(), query, now);
    var known = known(person, page.items());
    var rows = new ArrayList<Row>();
    for (var summary : page.items()) {
      var device = known.get(summary.id());
      if (device != null) {
        CoExistence.of(device, now).ifPresent(found -> rows.add(new Row(summary, found)));
      }
    }
    return new Page(rows, page.next());
  }

  private Map<DeviceId, Device> known(Person person, List<DeviceSummary> summaries) {
    return devices.find(person.scope(), summaries.stream().map(DeviceSummary::id).toList()).stream()
        .collect(Collectors.toMap(Device::id, Function.identity()));
  }

  /** The co-existing devices by MDM, in order of name. */
  public List<Count> byMdm(Person person) {
    return counts(person, FILTER, _ -> true);
  }

  /** Those that are enrolled in Intune and in a third-party MDM at once, by the latter. */
  public List<Count> alsoInIntune(Person person) {
    return counts(person, IN_INTUNE, mdm -> !mdm.equals(INTUNE));
  }

  private List<Count> counts(Person person, DeviceFilter filter, Predicate<String> wanted) {
    person.require(Permission.READ_DEVICES);
    var counts = devices.counts(person.scope(), filter, Facet.MDM, clock.instant());
    return new TreeMap<>(counts.numbers())
        .entrySet().stream()
            .filter(one -> wanted.test(one.getKey()))
            .map(one ->
                new Count(
                    one.getKey(), one.getValue(), filter.with(Facet.MDM, Set.of(one.getKey()))))
            .toList();
  }
}
