package io.mooring.device;

import io.mooring.wire.Column;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a device is online, and since when. Old news is no news: when the site has not said
 * anything for {@link #FRESH}, it is unknown.
 *
 * @param since when it went online or offline; null when the site never said
 * @param asOf when the site last said so
 */
public record Presence(State state, @Nullable Instant since, Instant asOf) {

  /** Three hot passes of five minutes each. */
  public static final Duration FRESH = Duration.ofMinutes(15);

  /** The names in the API and in filters are these in small letters. */
  public enum State {
    ONLINE,
    OFFLINE,
    UNKNOWN;

    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public static Presence of(Device device, Instant now) {
    var online = device.fact(Column.ONLINE);
    if (online.isEmpty()) {
      return new Presence(State.UNKNOWN, null, Instant.EPOCH);
    }
    var isOnline = "true".equals(online.get().value());
    var since = device.instant(isOnline ? Column.LAST_ONLINE : Column.LAST_OFFLINE).orElse(null);
    var asOf = online.get().asOf();
    var state = isOnline ? State.ONLINE : State.OFFLINE;
    return new Presence(asOf.plus(FRESH).isBefore(now) ? State.UNKNOWN : state, since, asOf);
  }
}
