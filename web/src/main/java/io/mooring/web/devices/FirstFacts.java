package io.mooring.web.devices;

import io.mooring.device.Device;
import io.mooring.device.WindowsRelease;
import io.mooring.web.words.Ago;
import io.mooring.web.words.Numbers;
import io.mooring.web.words.Times;
import io.mooring.wire.Column;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts that a caller is asked about first, in the order in which the help desk asks. */
record FirstFacts(Device device, @Nullable String siteVersion, Instant now, ZoneId zone) {

  /** Less free space than this on C: and updates begin to fail (feature updates take 20 GB). */
  private static final long SCARCE_MB = 20 * 1_024L;

  List<FactLine> lines() {
    return List.of(
        user(),
        FactLine.of(device, "Last boot", Column.LAST_BOOT, this::time),
        restart(),
        disk(),
        build(),
        client(),
        FactLine.of(device, "Last policy request", Column.LAST_POLICY_REQUEST, this::time),
        FactLine.of(device, "Boundary group", Column.BOUNDARY_GROUPS),
        FactLine.of(device, "On the internet", Column.ON_INTERNET, FirstFacts::yesNo));
  }

  private FactLine user() {
    return device.fact(Column.CURRENT_USER).isPresent()
        ? FactLine.of(device, "User", Column.CURRENT_USER, user -> user + " (signed in now)")
        : FactLine.of(device, "User", Column.LAST_LOGON_USER, user -> user + " (last seen)");
  }

  private FactLine restart() {
    var pending = device.text(Column.CLIENT_STATE).filter(state -> !"0".equals(state)).isPresent();
    return FactLine.of(
            device,
            "Pending restart",
            Column.CLIENT_STATE,
            state -> "0".equals(state) ? "No" : "Yes: the client waits for a restart")
        .careful(pending);
  }

  private FactLine disk() {
    var free = device.text(Column.DISK_FREE).map(Long::valueOf);
    var scarce = free.filter(mb -> mb < SCARCE_MB).isPresent();
    return FactLine.of(device, "Free on C:", Column.DISK_FREE, this::ofWhole).careful(scarce);
  }

  private String ofWhole(String free) {
    var words = Numbers.megabytes(Long.parseLong(free));
    return device
        .text(Column.DISK_SIZE)
        .map(Long::valueOf)
        .filter(size -> size > 0)
        .map(size ->
            "%s of %s (%d %%)"
                .formatted(words, Numbers.megabytes(size), 100 * Long.parseLong(free) / size))
        .orElse(words);
  }

  private FactLine build() {
    var system = device.text(Column.OPERATING_SYSTEM).orElse("");
    return FactLine.of(
        device,
        "OS build",
        Column.OS_BUILD,
        build -> WindowsRelease.of(system, build) + " · " + build);
  }

  private FactLine client() {
    var site = siteVersion;
    var version = device.text(Column.CLIENT_VERSION).orElse(null);
    var comparison = ClientVersion.compare(version, site);
    return FactLine.of(
            device,
            "Client version",
            Column.CLIENT_VERSION,
            text -> text + ClientVersion.words(comparison, site))
        .careful(comparison == ClientVersion.OLDER);
  }

  private String time(String instant) {
    var then = Instant.parse(instant);
    return Ago.of(then, now) + " · " + Times.brief(then, now, zone);
  }

  private static String yesNo(String flag) {
    return "true".equals(flag) ? "Yes" : "No";
  }
}
