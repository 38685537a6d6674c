package io.mooring.web.overview;

import io.mooring.device.DeviceSummary;
import io.mooring.device.Facet;
import io.mooring.device.ManagementState;
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

  /** Of single devices, the most pressing first. */
  static final List<Concern> ALL =
      Stream.concat(Stream.of(missing(), ambiguous()), others()).toList();

  private static Concern missing() {
    return new Concern(
        Facet.MISSING,
        "yes",
        "is missing",
        "are missing",
        "A complete reading did not find them. Say on Sites whether they are gone.");
  }

  private static Concern ambiguous() {
    return new Concern(
        Facet.AMBIGUOUS,
        "yes",
        "may be another than it seems",
        "may be others than they seem",
        "Their sources contradict each other or share an id: nothing that disturbs is done to them.");
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
