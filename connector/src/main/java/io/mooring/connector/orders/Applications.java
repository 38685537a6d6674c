package io.mooring.connector.orders;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mooring.connector.site.Page;
import io.mooring.connector.site.Query;
import io.mooring.connector.site.Site;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteRow;
import io.mooring.wire.Cut;
import io.mooring.wire.Orders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The enforcement states of a device's applications, before an evaluation and after it ({@code
 * SMS_AppDeploymentAssetDetails}). An application that was not there before proves nothing.
 */
final class Applications {

  private static final Logger LOG = LoggerFactory.getLogger(Applications.class);
  static final String CLASS = "SMS_AppDeploymentAssetDetails";

  /** More applications of one device are not compared. */
  private static final int MOST = 1_000;

  private static final int LONGEST_TEXT = 300;

  /** Bytes of a hash that tell the applications of one device apart. */
  private static final int HASH_BYTES = 6;

  private final Site site;

  Applications(Site site) {
    this.site = site;
  }

  /** The same, looked at only as long as there is time. */
  Applications within(Patience patience) {
    return new Applications(patience.with(site));
  }

  /** States of one application on the device, of which each of its users may have another. */
  private record Shown(String name, TreeSet<String> states) {

    Shown() {
      this("", new TreeSet<>());
    }

    Shown with(SiteRow row) {
      states.add(row.text("EnforcementState"));
      return new Shown(row.text("AppName"), states);
    }

    String text() {
      return String.join("/", states);
    }
  }

  /** Null where it does not matter, or the site does not tell: then no change will be seen. */
  @Nullable Map<String, String> before(ClientOperation operation, long resource) {
    if (operation != ClientOperation.EVALUATE_APPLICATIONS) {
      return null;
    }
    try {
      var states = new TreeMap<String, String>();
      shown(read(resource)).forEach((key, one) -> states.put(key, one.text()));
      return states;
    } catch (SiteException e) {
      LOG.warn("The states of applications can't be compared: {}", e.getMessage());
      return null;
    }
  }

  /** What has changed since the order was sent. */
  Optional<Sighting> changed(Entry entry, Clock clock) throws SiteException {
    var before = entry.before();
    if (before == null || before.applications() == null) {
      return Optional.empty();
    }
    var page = read(entry.resource());
    var changes = changes(before.applications(), shown(page));
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(sighting(String.join(", ", changes), seenAt(page, entry, clock)));
  }

  private Page read(long resource) throws SiteException {
    return site.list(Query.all(CLASS).where("MachineID eq " + resource).first(MOST));
  }

  private static Map<String, Shown> shown(Page page) {
    var shown = new TreeMap<String, Shown>();
    for (var row : page.rows()) {
      shown.compute(key(row), (_, known) -> (known == null ? new Shown() : known).with(row));
    }
    return shown;
  }

  private static List<String> changes(Map<String, String> before, Map<String, Shown> now) {
    var changes = new ArrayList<String>();
    now.forEach((key, one) -> {
      var was = before.get(key);
      if (was != null && !was.equals(one.text())) {
        changes.add("%s: %s → %s".formatted(one.name(), named(was), named(one.text())));
      }
    });
    return changes.stream().sorted().toList();
  }

  private static String named(String state) {
    return state.isEmpty() ? "none" : state;
  }

  /** By the site's own clock where it tells it; it is seen after the sending in any case. */
  private static Instant seenAt(Page page, Entry entry, Clock clock) {
    var seen = page.siteTime() == null ? clock.instant() : page.siteTime();
    return seen.isBefore(entry.since()) ? entry.since() : seen;
  }

  private static Sighting sighting(String changes, Instant at) {
    return new Sighting(
        Orders.Outcome.SIGHTED,
        "The state of applications on the device has changed.",
        Map.of(
            Orders.APPLICATIONS_CHANGED,
            at.toString(),
            "applications",
            Cut.to(LONGEST_TEXT, changes)));
  }

  /** An application's deployment, short: the journal keeps one for each. */
  private static String key(SiteRow row) {
    var names = List.of(row.text("AssignmentID"), row.text("DTCI"), row.text("AppName"));
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(String.join("|", names).getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
