package io.mooring.device;

import java.util.Map;

/**
 * The name people use for a build of Windows, such as {@code Windows 11 24H2}. Builds as
 * Microsoft's release information pages list them.
 */
public final class WindowsRelease {

  private static final Map<Integer, String> CLIENT =
      Map.ofEntries(
          Map.entry(26200, "Windows 11 25H2"),
          Map.entry(26100, "Windows 11 24H2"),
          Map.entry(22631, "Windows 11 23H2"),
          Map.entry(22621, "Windows 11 22H2"),
          Map.entry(22000, "Windows 11 21H2"),
          Map.entry(19045, "Windows 10 22H2"),
          Map.entry(19044, "Windows 10 21H2"),
          Map.entry(17763, "Windows 10 1809"),
          Map.entry(14393, "Windows 10 1607"));
  private static final Map<Integer, String> SERVER =
      Map.of(
          26100, "Windows Server 2025",
          20348, "Windows Server 2022",
          17763, "Windows Server 2019",
          14393, "Windows Server 2016");

  private WindowsRelease() {}

  /**
   * Names the release.
   *
   * @param system as ConfigMgr spells it, such as {@code Microsoft Windows NT Workstation 10.0}
   * @param build such as {@code 10.0.26100.4774}; may be empty
   */
  public static String of(String system, String build) {
    var server = system.contains("Server");
    var name = (server ? SERVER : CLIENT).get(number(build));
    if (name != null) {
      return name;
    }
    var plain = system.replace("Microsoft ", "").replace(" NT Workstation", "").strip();
    return plain.isEmpty() ? "Unknown" : plain;
  }

  private static int number(String build) {
    var parts = build.split("\\.", -1);
    try {
      return parts.length < 3 ? 0 : Integer.parseInt(parts[2]);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
