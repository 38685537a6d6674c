package io.mooring.web.words;

import io.mooring.device.Presence;
import java.time.Duration;
import java.time.Instant;

/** Whether a device is online, in words. */
public final class PresenceWords {

  private PresenceWords() {}

  public static String of(Presence.State state) {
    return switch (state) {
      case ONLINE -> "Online";
      case OFFLINE -> "Offline";
      case UNKNOWN -> "Unknown";
    };
  }

  /** {@code Online for 2 hours}, {@code Offline for 3 days}, {@code Unknown: …}. */
  public static String sentence(Presence presence, Instant now) {
    if (presence.state() == Presence.State.UNKNOWN) {
      return presence.asOf().equals(Instant.EPOCH)
          ? "Presence unknown: the site never said"
          : "Presence unknown: the site last said so " + Ago.of(presence.asOf(), now);
    }
    var since = presence.since();
    return since == null || since.isAfter(now)
        ? of(presence.state())
        : of(presence.state()) + " for " + Ago.length(Duration.between(since, now));
  }
}
