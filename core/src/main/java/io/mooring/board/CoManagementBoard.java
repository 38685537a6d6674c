package io.mooring.board;

import io.mooring.authority.Workload;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceKind;
import io.mooring.device.EnrolmentStep;
import io.mooring.device.Facet;
import io.mooring.device.InCharge;
import io.mooring.device.ManagementState;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Who manages the estate, and who is in charge of what on its co-managed devices.
 *
 * @param workloads of the co-managed devices
 * @param releases of the workstations, by the name of what runs on them
 * @param enrolment of the workstations, how many have come to each step and no further
 */
public record CoManagementBoard(
    Map<ManagementState, Long> states,
    Map<Workload, Map<InCharge, Long>> workloads,
    SortedMap<String, Long> releases,
    Map<EnrolmentStep, Long> enrolment) {

  static final DeviceFilter CO_MANAGED = managed(ManagementState.CO_MANAGED);
  static final DeviceFilter WORKSTATIONS =
      DeviceFilter.EVERYTHING.with(Facet.KIND, Set.of(DeviceKind.WORKSTATION.key()));

  public long devices() {
    return states.values().stream().mapToLong(Long::longValue).sum();
  }

  public long of(ManagementState state) {
    return states.getOrDefault(state, 0L);
  }

  public long of(Workload workload, InCharge word) {
    return workloads.getOrDefault(workload, Map.of()).getOrDefault(word, 0L);
  }

  /** The devices behind a number of {@link #states}. */
  public static DeviceFilter managed(ManagementState state) {
    return DeviceFilter.EVERYTHING.with(Facet.MANAGEMENT_STATE, Set.of(state.key()));
  }

  /** The devices behind a number of {@link #workloads}. */
  public static DeviceFilter inCharge(Workload workload, InCharge word) {
    return CO_MANAGED.with(workload.facet(), Set.of(word.key()));
  }

  /** How many workstations have come as far as this step, or further. */
  public long reached(EnrolmentStep step) {
    return enrolment.entrySet().stream()
        .filter(entry -> entry.getKey().compareTo(step) >= 0)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** The devices behind what {@link #reached} counts. */
  public static DeviceFilter reaching(EnrolmentStep step) {
    return WORKSTATIONS.with(Facet.ENROLMENT, step.reached());
  }

  /** The devices behind a number of {@link #releases}. */
  public static DeviceFilter running(String release) {
    return WORKSTATIONS.with(Facet.RELEASE, Set.of(release));
  }
}
