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

  static Map<String, String> of(SiteRow status) {
    var counts = new TreeMap<String, String>();
    COUNTS.forEach((name, property) ->
        status.number(property).ifPresent(number -> counts.put(name, Long.toString(number))));
    return counts;
  }

  static Orders.Report report(long epoch, Entry entry, Map<String, String> counts) {
    var evidence = new TreeMap<>(counts);
    var result = entry.result();
    if (result != null) {
      evidence.putAll(result.evidence());
    }
    return new Orders.Report(
        epoch, entry.order(), Orders.Outcome.PROGRESS, sentence(counts), null, evidence);
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
