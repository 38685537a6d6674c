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

  static DeviceEvent restarting(Instant at, boolean asked) {
    var who = asked ? "CcmExec.exe on behalf of NT AUTHORITY\\SYSTEM" : "its user";
    return new DeviceEvent(at, 1074, "User32", "A restart of the computer was initiated by " + who);
  }
}
