package io.mooring.board;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.access.Scope;
import io.mooring.authority.Workload;
import io.mooring.device.DeviceFilter;
import io.mooring.device.Devices;
import io.mooring.device.EnrolmentStep;
import io.mooring.device.Facet;
import io.mooring.device.FacetCounts;
import io.mooring.device.InCharge;
import io.mooring.device.ManagementState;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Counts what boards show, by the filters of the lists behind it. */
public final class Boards {

  private final Devices devices;
  private final Clock clock;

  public Boards(Devices devices, Clock clock) {
    this.devices = devices;
    this.clock = clock;
  }

  public EstateBoard estate(Person person) {
    person.require(Permission.READ_DEVICES);
    var counted =
        devices.counts(
            person.scope(), DeviceFilter.EVERYTHING, EstateBoard.FACETS, clock.instant());
    var numbers = new EnumMap<Facet, Map<String, Long>>(Facet.class);
    counted.forEach((facet, counts) -> numbers.put(facet, counts.numbers()));
    return new EstateBoard(numbers);
  }

  public CoManagementBoard coManagement(Person person) {
    person.require(Permission.READ_DEVICES);
    var scope = person.scope();
    var now = clock.instant();
    var asked = Set.of(Facet.RELEASE, Facet.ENROLMENT);
    var workstations = devices.counts(scope, CoManagementBoard.WORKSTATIONS, asked, now);
    return new CoManagementBoard(
        states(scope, now),
        workloads(scope, now),
        new TreeMap<>(numbers(workstations, Facet.RELEASE)),
        byKey(EnrolmentStep.class, EnrolmentStep::key, numbers(workstations, Facet.ENROLMENT)));
  }

  private static Map<String, Long> numbers(Map<Facet, FacetCounts> counted, Facet facet) {
    return Objects.requireNonNull(counted.get(facet)).numbers();
  }

  private Map<ManagementState, Long> states(Scope scope, Instant now) {
    var counted =
        devices.counts(scope, DeviceFilter.EVERYTHING, Facet.MANAGEMENT_STATE, now).numbers();
    return byKey(ManagementState.class, ManagementState::key, counted);
  }

  private Map<Workload, Map<InCharge, Long>> workloads(Scope scope, Instant now) {
    var counted = devices.counts(scope, CoManagementBoard.CO_MANAGED, Facet.WORKLOADS, now);
    var workloads = new EnumMap<Workload, Map<InCharge, Long>>(Workload.class);
    for (var workload : Workload.values()) {
      workloads.put(
          workload, byKey(InCharge.class, InCharge::key, numbers(counted, workload.facet())));
    }
    return workloads;
  }

  /** In order; those that count nothing are left out. */
  private static <E extends Enum<E>> Map<E, Long> byKey(
      Class<E> type, Function<E, String> key, Map<String, Long> numbers) {
    var counted = new EnumMap<E, Long>(type);
    Arrays.stream(type.getEnumConstants())
        .filter(one -> numbers.containsKey(key.apply(one)))
        .forEach(one -> counted.put(one, numbers.get(key.apply(one))));
    return counted;
  }
}
