package io.mooring.web.overview;

import io.mooring.device.DeviceSummary;
import io.mooring.device.Facet;
import io.mooring.device.InCharge;
import io.mooring.device.ManagementState;
import io.mooring.web.words.FacetWords;
import io.mooring.web.words.Numbers;
import java.util.List;
import java.util.stream.Stream;

/**
 * Devices of one kind that somebody should look at.
 *
 * @param one what is said of one device
 * @param many what is said of several
 * @param meaning why that matters, or what to do
 */
record Concern(Facet facet, String value, String one, String many, String meaning) {

  /** The most pressing first. */
  static final List<Concern> ALL =
      Stream.of(Stream.of(missing()), workloads(), others()).flatMap(some -> some).toList();

  private static Concern missing() {
    return new Concern(
        Facet.MISSING,
        "yes",
        "is missing",
        "are missing",
        "A complete reading did not find them. Say on Sites whether they are gone.");
  }

  private static Stream<Concern> workloads() {
    return Facet.WORKLOADS.stream().flatMap(facet -> Stream.of(conflict(facet), drifted(facet)));
  }

  private static Concern conflict(Facet workload) {
    var what = "a conflict over " + FacetWords.title(workload);
    return new Concern(
        workload,
        InCharge.CONFLICT.key(),
        "has " + what,
        "have " + what,
        "Two managers claim the same work. The page of each device says why.");
  }

  private static Concern drifted(Facet workload) {
    var what = "drifted from what is set for " + FacetWords.title(workload);
    return new Concern(
        workload,
        InCharge.DRIFTED.key(),
        "has " + what,
        "have " + what,
        "The setting is older than 7 days, and their clients report another manager.");
  }

  private static Stream<Concern> others() {
    return Stream.of(
        new Concern(
            Facet.MANAGEMENT_STATE,
            ManagementState.CO_EXISTING.key(),
            "is managed by ConfigMgr and another MDM",
            "are managed by ConfigMgr and another MDM",
            "ConfigMgr switches seven areas off on them, and nothing orders the two."),
        new Concern(
            Facet.MANAGEMENT_STATE,
            ManagementState.UNMANAGED.key(),
            "is managed by nobody",
            "are managed by nobody",
            "They have no ConfigMgr client and no MDM: nothing reaches them."),
        new Concern(
            Facet.CLIENT,
            DeviceSummary.Client.INACTIVE.key(),
            "has a silent client",
            "have a silent client",
            "ConfigMgr has not heard of them for 7 days or more."),
        new Concern(
            Facet.PENDING_RESTART,
            "yes",
            "waits for a restart",
            "wait for a restart",
            "What was installed takes effect with it."));
  }

  /** Such as {@code 1,204 devices wait for a restart}. */
  String sentence(long devices) {
    return Numbers.count(devices, "device " + one, "devices " + many);
  }
}
