package io.mooring.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Lets so many attempts through each minute, counted by who makes them. Keeps a bounded number of
 * names: beyond it, all newcomers of that minute count as one.
 */
public final class AttemptLimit {

  static final int MOST_NAMES = 10_000;

  private static final String EVERYBODY_ELSE = "";

  private final int most;
  private final Clock clock;
  private final Map<String, Integer> attempts = new HashMap<>();
  private long minute;

  public AttemptLimit(int mostEachMinute, Clock clock) {
    this.most = mostEachMinute;
    this.clock = clock;
  }

  /** Counts one more attempt; false when it is one too many. */
  public synchronized boolean allows(String who) {
    turn();
    return attempts.merge(counted(who), 1, Integer::sum) <= most;
  }

  /** Whether the next one would be one too many. */
  public synchronized boolean spent(String who) {
    turn();
    return attempts.getOrDefault(counted(who), 0) >= most;
  }

  /** How many are counted apart just now. */
  synchronized int names() {
    return attempts.size();
  }

  private String counted(String who) {
    return attempts.containsKey(who) || attempts.size() < MOST_NAMES ? who : EVERYBODY_ELSE;
  }

  private void turn() {
    var now = clock.instant().getEpochSecond() / 60;
    if (now != minute) {
      minute = now;
      attempts.clear();
    }
  }

  /**
   * From where a request comes. Of an IPv6 address only its network counts, 64 bits of it: the rest
   * each machine chooses as it likes (RFC 8981).
   */
  public static String origin(HttpServletRequest request) {
    return origin(request.getRemoteAddr());
  }

  static String origin(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8))
          : address;
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
