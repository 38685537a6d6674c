package io.mooring.lab.life;

import java.time.Instant;

/** An entry of a device's timeline (Microsoft: Timeline, with its providers and event ids). */
public record DeviceEvent(Instant at, int id, String provider, String message) {

  static DeviceEvent restartAsked(Instant at, Instant due) {
    return new DeviceEvent(
        at,
        20005,
        "Microsoft-ConfigMgr",
        "Configuration Manager requested a restart of this device, due at " + due + ".");
  }

  static DeviceEvent restarting(Instant at, String computer, boolean asked) {
    var process = asked ? "CcmExec.exe" : "StartMenuExperienceHost.exe";
    return shutdown(at, process, computer, asked ? "NT AUTHORITY\\SYSTEM" : "its user", "restart");
  }

  static DeviceEvent poweringOff(Instant at, String computer) {
    return shutdown(at, "StartMenuExperienceHost.exe", computer, "its user", "power off");
  }

  /** One event for all of them: only the text says which (Microsoft: User32, event 1074). */
  private static DeviceEvent shutdown(
      Instant at, String process, String computer, String user, String type) {
    return new DeviceEvent(
        at,
        1074,
        "User32",
        """
        The process %s (%s) has initiated the %s of computer %2$s on behalf of user %s for the \
        following reason: Other (Planned)
         Reason Code: 0x80000000
         Shutdown Type: %3$s
         Comment:\
        """
            .formatted(process, computer, type, user));
  }
}
