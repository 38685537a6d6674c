package io.mooring.web.words;

import io.mooring.wire.Column;
import io.mooring.wire.Orders;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an order's events are backed by, in words. */
public final class EvidenceWords {

  private static final Map<String, String> LABELS = labels();

  private EvidenceWords() {}

  private static Map<String, String> labels() {
    var labels = new LinkedHashMap<String, String>();
    labels.put(Column.LAST_BOOT.key(), "Last boot");
    labels.put(Orders.RESTART_EVENT, "Windows wrote that it restarts");
    labels.put("restartRequested", "The client was asked to restart");
    labels.put("shutDown", "Windows wrote that it shuts down");
    labels.put(Column.LAST_POLICY_REQUEST.key(), "Last policy request");
    labels.put(Column.LAST_HEARTBEAT.key(), "Last discovery data");
    labels.put(Column.LAST_HARDWARE_SCAN.key(), "Last hardware inventory");
    labels.put(Column.COMPLIANCE_EVALUATED.key(), "Compliance evaluated");
    labels.put(Orders.APPLICATIONS_CHANGED, "Applications seen changed");
    labels.put("applications", "Applications");
    labels.put(Column.ONLINE.key(), "Online");
    labels.put(Column.LAST_OFFLINE.key(), "Last went offline");
    labels.put(Column.LAST_ONLINE.key(), "Last came online");
    labels.put("completedClients", "Clients that received it");
    labels.put("failedClients", "Clients that failed it");
    labels.put("offlineClients", "Clients that are offline");
    labels.put("unknownClients", "Clients that have not answered");
    labels.put("operationId", "Operation at the site");
    labels.put("resourceId", "Resource id that was asked");
    labels.put("newResourceId", "Resource id of the new client");
    labels.put(Column.CLIENT_GUID.key(), "Client");
    labels.put("newClientGuid", "New client");
    return labels;
  }

  /** One line each, the most telling first; what has no word here is shown as it came. */
  public static List<String> lines(Map<String, String> evidence, Instant now, ZoneId zone) {
    var lines = new ArrayList<String>();
    LABELS.forEach((key, label) -> {
      var value = evidence.get(key);
      if (value != null && !none(key, value)) {
        lines.add(label + ": " + value(value, now, zone));
      }
    });
    evidence.entrySet().stream()
        .filter(entry -> !LABELS.containsKey(entry.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> lines.add(entry.getKey() + ": " + value(entry.getValue(), now, zone)));
    return lines;
  }

  /** One device was asked: a count of none tells nothing beside the others. */
  private static boolean none(String key, String value) {
    return key.endsWith("Clients") && "0".equals(value);
  }

  private static String value(String value, Instant now, ZoneId zone) {
    return switch (value) {
      case "true" -> "yes";
      case "false" -> "no";
      default -> instant(value).map(at -> Times.brief(at, now, zone)).orElse(value);
    };
  }

  /** Empty when the text is no time. */
  static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
