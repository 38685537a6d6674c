package io.mooring.connector.orders;

import io.mooring.connector.site.SiteRow;
import io.mooring.wire.Orders;
import java.util.Map;
import java.util.TreeMap;

/** What {@code SMS_ClientOperationStatus} says of an operation's clients. */
final class Progress {

  /** Names in the evidence, and the class's properties. */
  private static final Map<String, String> COUNTS =
      Map.of(
          "completedClients", "CompletedClients",
          "failedClients", "FailedClients",
          "offlineClients", "OfflineClients",
          "unknownClients", "UnknownClients");

  private Progress() {}

  /**
   * What it says of each client. Of many it says how many, and not which: so nothing, until it is
   * the same for all of them, those that the site has yet to count among them.
   *
   * @param devices for how many the operation was sent
   */
  static Map<String, String> of(SiteRow status, long devices) {
    var counts = new TreeMap<String, Long>();
    COUNTS.forEach(
        (name, property) -> status.number(property).ifPresent(number -> counts.put(name, number)));
    var told = new TreeMap<String, String>();
    if (isAlike(counts, devices, status.number("TotalClients").orElse(devices))) {
      counts.forEach((name, number) -> told.put(name, number == 0 ? "0" : "1"));
    }
    return told;
  }

  private static boolean isAlike(Map<String, Long> counts, long devices, long total) {
    var counted = counts.values().stream().mapToLong(Long::longValue).sum();
    return devices == 1
        ? counted <= 1 && total <= 1
        : counted == devices && total == devices && counts.containsValue(devices);
  }

  static Orders.Report report(Entry entry, Map<String, String> counts) {
    var evidence = new TreeMap<>(counts);
    var result = entry.result();
    if (result != null) {
      evidence.putAll(result.evidence());
    }
    return new Orders.Report(
        entry.order(), Orders.Outcome.PROGRESS, sentence(counts), null, evidence);
  }

  private static String sentence(Map<String, String> counts) {
    if (isSome(counts, "failedClients")) {
      return "The site says that the device's client failed the request.";
    }
    if (isSome(counts, "completedClients")) {
      return "The device's client has received the request.";
    }
    return isSome(counts, "offlineClients")
        ? "The device is offline; the request stays at the site and may still reach it when it is"
            + " back."
        : "The device has not answered yet.";
  }

  private static boolean isSome(Map<String, String> counts, String name) {
    return !counts.getOrDefault(name, "0").equals("0");
  }
}
