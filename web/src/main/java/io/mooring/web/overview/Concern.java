package io.mooring.web.overview;

import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceSummary;
import io.mooring.device.Facet;
import io.mooring.device.ManagementState;
import io.mooring.web.words.Numbers;
import java.util.Set;

/** Devices that somebody should look at, the most pressing first. */
enum Concern {
  MISSING(
      Facet.MISSING,
      "yes",
      "is missing",
      "are missing",
      "A complete reading did not find them. Say on Sites whether they are gone."),
  CO_EXISTING(
      Facet.MANAGEMENT_STATE,
      ManagementState.CO_EXISTING.key(),
      "is managed by ConfigMgr and another MDM",
      "are managed by ConfigMgr and another MDM",
      "Two that do not know of each other may contradict each other on one device."),
  UNMANAGED(
      Facet.MANAGEMENT_STATE,
      ManagementState.UNMANAGED.key(),
      "is managed by nobody",
      "are managed by nobody",
      "They have no ConfigMgr client and no MDM: nothing reaches them."),
  SILENT(
      Facet.CLIENT,
      DeviceSummary.Client.INACTIVE.key(),
      "has a client that is silent",
      "have a client that is silent",
      "ConfigMgr has not heard of them for 7 days or more."),
  RESTART(
      Facet.PENDING_RESTART,
      "yes",
      "waits for a restart",
      "wait for a restart",
      "Updates or settings take effect with it.");

  private final Facet facet;
  private final String value;
  private final String one;
  private final String many;
  private final String meaning;

  Concern(Facet facet, String value, String one, String many, String meaning) {
    this.facet = facet;
    this.value = value;
    this.one = one;
    this.many = many;
    this.meaning = meaning;
  }

  DeviceFilter filter() {
    return DeviceFilter.EVERYTHING.with(facet, Set.of(value));
  }

  String meaning() {
    return meaning;
  }

  /** Such as {@code 1,204 devices wait for a restart}. */
  String sentence(long devices) {
    return Numbers.count(devices, "device " + one, "devices " + many);
  }
}
