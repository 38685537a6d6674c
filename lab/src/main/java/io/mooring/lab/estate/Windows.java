package io.mooring.lab.estate;

import java.util.List;

/** A Windows release with the build numbers that inventory and heartbeat report. */
public record Windows(String caption, String build, int revision, boolean server) {

  private static final List<Windows> WORKSTATIONS =
      List.of(
          workstation("Microsoft Windows 11 Enterprise", "26100", 6899),
          workstation("Microsoft Windows 11 Enterprise", "26100", 6584),
          workstation("Microsoft Windows 11 Enterprise", "26100", 6584),
          workstation("Microsoft Windows 11 Pro", "26100", 4652),
          workstation("Microsoft Windows 11 Enterprise", "22631", 6060),
          workstation("Microsoft Windows 11 Enterprise", "22631", 5909),
          workstation("Microsoft Windows 11 Enterprise", "22631", 5624),
          workstation("Microsoft Windows 10 Enterprise", "19045", 6456),
          workstation("Microsoft Windows 10 Enterprise", "19045", 5965));

  private static final List<Windows> LONG_TERM =
      List.of(
          workstation("Microsoft Windows 10 Enterprise LTSC", "19044", 6456),
          workstation("Microsoft Windows 10 Enterprise LTSC", "17763", 7792));

  private static final List<Windows> SERVERS =
      List.of(
          server("Microsoft Windows Server 2019 Standard", "17763", 7792),
          server("Microsoft Windows Server 2022 Standard", "20348", 4171),
          server("Microsoft Windows Server 2022 Datacenter", "20348", 4297),
          server("Microsoft Windows Server 2025 Datacenter", "26100", 6899));

  static Windows of(FormFactor form, Chance chance) {
    return switch (form) {
      case SERVER -> chance.one("windows", SERVERS);
      case LAPTOP -> chance.one("windows", WORKSTATIONS);
      case DESKTOP ->
          chance.one("windows", chance.share("long term", 0.08) ? LONG_TERM : WORKSTATIONS);
    };
  }

  public String version() {
    return "10.0." + build;
  }

  public String fullBuild() {
    return version() + "." + revision;
  }

  /** The name that heartbeat discovery gives every Windows since 2015. */
  public String discoveredName() {
    return "Microsoft Windows NT " + (server ? "Advanced Server 10.0" : "Workstation 10.0");
  }

  private static Windows workstation(String caption, String build, int revision) {
    return new Windows(caption, build, revision, false);
  }

  private static Windows server(String caption, String build, int revision) {
    return new Windows(caption, build, revision, true);
  }
}
