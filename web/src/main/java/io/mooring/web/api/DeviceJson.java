package io.mooring.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mooring.device.DeviceSummary;
import io.mooring.device.Presence;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device as lists have it. */
record DeviceJson(
    UUID id,
    String name,
    String managementState,
    String site,
    @JsonUnwrapped Users users,
    PresenceJson presence,
    @JsonUnwrapped Software software,
    @JsonUnwrapped Hardware hardware,
    @JsonUnwrapped Marks marks,
    @Nullable Instant lastActive) {

  record Users(@Nullable String primaryUser, @Nullable String currentUser) {}

  record Software(
      String os,
      @Nullable String osBuild,
      @Nullable String clientVersion,
      String client,
      boolean pendingRestart) {}

  record Hardware(
      @Nullable String manufacturer,
      @Nullable String model,
      @Nullable String serialNumber,
      @Nullable String ipAddress,
      boolean onInternet,
      String kind) {}

  /** Whether a pass missed it, and whether it cannot be told which computer it is. */
  record Marks(boolean missing, boolean ambiguous) {}

  /** Without {@code asOf} the site never said. */
  record PresenceJson(String state, @Nullable Instant since, @Nullable Instant asOf) {

    static PresenceJson of(Presence presence) {
      var asOf = presence.asOf().equals(Instant.EPOCH) ? null : presence.asOf();
      return new PresenceJson(presence.state().key(), presence.since(), asOf);
    }
  }

  static DeviceJson of(DeviceSummary device) {
    return new DeviceJson(
        device.id().value(),
        device.name(),
        device.managementState().key(),
        device.site(),
        new Users(device.users().primary(), device.users().current()),
        PresenceJson.of(device.presence()),
        software(device.software()),
        hardware(device.hardware()),
        new Marks(device.missing(), device.ambiguous()),
        device.lastActive());
  }

  private static Software software(DeviceSummary.Software software) {
    return new Software(
        software.release(),
        software.osBuild(),
        software.clientVersion(),
        software.client().key(),
        software.pendingRestart());
  }

  private static Hardware hardware(DeviceSummary.Hardware hardware) {
    return new Hardware(
        hardware.manufacturer(),
        hardware.model(),
        hardware.serialNumber(),
        hardware.ipAddress(),
        hardware.onInternet(),
        hardware.kind().key());
  }
}
