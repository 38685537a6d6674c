package io.mooring.lab.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of a device by now: where it was, what its client heard, did and wrote down. */
final class Life {

  /** Work that an operation made the client do. */
  record Effect(int type, long operation, Instant at) {}

  private final Presence presence;
  private final Map<Long, Instant> acknowledged = new HashMap<>();
  private final List<Effect> effects = new ArrayList<>();
  private final List<Instant> boots = new ArrayList<>();
  private final List<DeviceEvent> events = new ArrayList<>();
  private @Nullable Instant restartDue;

  Life(Presence presence) {
    this.presence = presence;
  }

  Presence presence() {
    return presence;
  }

  Map<Long, Instant> acknowledged() {
    return acknowledged;
  }

  List<Effect> effects() {
    return effects;
  }

  List<Instant> boots() {
    return boots;
  }

  List<DeviceEvent> events() {
    return events;
  }

  /** When the countdown that runs ends, also one that is over while the device sleeps. */
  @Nullable Instant restartDue() {
    return restartDue;
  }

  void restartDue(@Nullable Instant due) {
    restartDue = due;
  }
}
