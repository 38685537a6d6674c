package io.mooring.device;

import io.mooring.site.SourceKind;
import io.mooring.wire.Column;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A device as a list shows it.
 *
 * @param site the code of the site that speaks first for the device
 * @param lastActive when its client was last heard of by a site; of a device that Intune alone has,
 *     when it last synced; null when never
 */
public record DeviceSummary(
    DeviceId id,
    String name,
    Managed managed,
    String site,
    Users users,
    Hardware hardware,
    Software software,
    Presence presence,
    Marks marks,
    @Nullable Instant lastActive) {

  /**
   * Who manages it.
   *
   * @param mdm see {@link ManagementFacts#mdmKey}
   */
  public record Managed(ManagementState state, String mdm) {}

  /**
   * What asks for a person.
   *
   * @param missing whether a complete pass missed it and a person has yet to decide
   * @param ambiguous whether it cannot be told for certain which computer it is
   */
  public record Marks(boolean missing, boolean ambiguous) {}

  /** {@code DOMAIN\\user}, null when unknown. */
  public record Users(@Nullable String primary, @Nullable String current) {}

  /** What it is and where it sits in the network. */
  public record Hardware(
      @Nullable String manufacturer,
      @Nullable String model,
      @Nullable String serialNumber,
      @Nullable String ipAddress,
      boolean onInternet,
      DeviceKind kind) {}

  /**
   * What runs on it.
   *
   * @param release see {@link WindowsRelease}
   */
  public record Software(
      String release,
      @Nullable String osBuild,
      @Nullable String clientVersion,
      Client client,
      boolean pendingRestart,
      EnrolmentStep enrolment) {}

  /** The ConfigMgr client: active in the last 7 days, not so, or not there. */
  public enum Client {
    ACTIVE,
    INACTIVE,
    NONE;

    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public static DeviceSummary of(Device device, Instant now) {
    return new DeviceSummary(
        device.id(),
        device.name(),
        managed(device),
        device.main().siteName(),
        new Users(
            first(device, Column.PRIMARY_USERS), device.text(Column.CURRENT_USER).orElse(null)),
        hardware(device),
        software(device),
        Presence.of(device, now),
        new Marks(device.main().missingSince() != null, device.ambiguity().isPresent()),
        lastActive(device));
  }

  private static Managed managed(Device device) {
    var facts = ManagementFacts.of(device);
    return new Managed(Management.of(facts), facts.mdmKey());
  }

  public ManagementState managementState() {
    return managed.state();
  }

  public boolean missing() {
    return marks.missing();
  }

  public boolean ambiguous() {
    return marks.ambiguous();
  }

  /** A client that fell silent does not look alive because its device syncs with Intune. */
  private static @Nullable Instant lastActive(Device device) {
    var isAtSite =
        device.records().stream()
            .filter(record -> !record.gone() || device.gone())
            .anyMatch(record -> record.kind() == SourceKind.CONFIGMGR);
    var column = isAtSite ? Column.LAST_ACTIVE : Column.INTUNE_LAST_SYNC;
    return device.instant(column).orElse(null);
  }

  private static Hardware hardware(Device device) {
    return new Hardware(
        device.text(Column.MANUFACTURER).orElse(null),
        device.text(Column.MODEL).orElse(null),
        device.text(Column.SERIAL_NUMBER).orElse(null),
        first(device, Column.IP_ADDRESSES),
        device.flag(Column.ON_INTERNET),
        DeviceKind.of(device));
  }

  private static Software software(Device device) {
    var build = device.text(Column.OS_BUILD);
    return new Software(
        WindowsRelease.of(device.text(Column.OPERATING_SYSTEM).orElse(""), build.orElse("")),
        build.orElse(null),
        device.text(Column.CLIENT_VERSION).orElse(null),
        client(device),
        device.text(Column.CLIENT_STATE).filter(state -> !"0".equals(state)).isPresent(),
        EnrolmentStep.of(device));
  }

  private static Client client(Device device) {
    if (!device.flag(Column.IS_CLIENT)) {
      return Client.NONE;
    }
    var active = device.text(Column.CLIENT_ACTIVE).filter("1"::equals).isPresent();
    return active ? Client.ACTIVE : Client.INACTIVE;
  }

  private static @Nullable String first(Device device, Column column) {
    return device.text(column).flatMap(DeviceSummary::firstOf).orElse(null);
  }

  private static Optional<String> firstOf(String several) {
    return several.lines().findFirst();
  }
}
