package io.mooring.lab.estate;

import java.time.Clock;

/** The estate with everything that happens to it while the site runs. */
public record LiveSite(Estate estate, Changes changes, Operations operations, Clock clock) {

  public static LiveSite of(Estate estate, Clock clock, double pace) {
    var changes = new Changes();
    return new LiveSite(estate, changes, new Operations(changes, clock, pace), clock);
  }

  public LiveDevice device(int index) {
    return new LiveDevice(estate.device(index), this);
  }

  public boolean has(int index) {
    return !changes.removed(index);
  }
}
