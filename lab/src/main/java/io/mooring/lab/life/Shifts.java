package io.mooring.lab.life;

import io.mooring.lab.estate.Attendance;
import io.mooring.lab.estate.Device;
import java.time.Instant;

/** Cycles of a living client: one that comes due while it does not run is made up as it is back. */
record Shifts(Presence presence, Device device, Instant now) implements Attendance {

  @Override
  public Instant seen() {
    var last = presence.lastOn(now);
    return last == null ? device.silentSince() : last;
  }

  @Override
  public Instant from(Instant time) {
    var on = presence.onFrom(time);
    return on == null ? time : on;
  }
}
