package io.mooring.connector.check;

import io.mooring.connector.inventory.SiteInventory;
import io.mooring.connector.orders.OrderRights;
import io.mooring.connector.pace.Bell;
import io.mooring.connector.site.Query;
import io.mooring.connector.site.Site;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteIdentity;
import io.mooring.connector.site.SiteLine;
import io.mooring.connector.site.SiteTickets;
import io.mooring.connector.site.SiteTrouble;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls to the site: is the account let in, is it the right site, what may the account see. */
final class CallSteps implements AutoCloseable {

  private static final int NOT_FOUND = 404;

  /** The site let the account in, and then said this. */
  private static final Set<SiteTrouble> AFTER_SIGN_IN =
      EnumSet.of(
          SiteTrouble.OTHER_SITE, SiteTrouble.FORBIDDEN, SiteTrouble.REFUSED, SiteTrouble.NONSENSE);

  private final SiteTickets tickets;
  private final @Nullable String enrolledCode;
  private final Clock clock;
  private @Nullable SiteLine line;
  private @Nullable SiteIdentity identity;
  private @Nullable SiteException unidentified;
  private @Nullable Long device;

  CallSteps(SiteTickets tickets, @Nullable String enrolledCode, Clock clock) {
    this.tickets = tickets;
    this.enrolledCode = enrolledCode;
    this.clock = clock;
  }

  List<Step> all() {
    var way =
        EnumSet.of(Hop.KERBEROS, Hop.KDC, Hop.ACCOUNT, Hop.SITE_PORT, Hop.SITE_TLS, Hop.SERVICE);
    var steps = new ArrayList<Step>();
    steps.add(Step.of(Hop.SITE_SIGN_IN, way, this::signIn));
    steps.add(Step.of(Hop.SITE_IDENTITY, Set.of(Hop.SITE_SIGN_IN), this::identity));
    steps.add(right("$metadata", this::metadata));
    SiteInventory.classes().forEach(name -> steps.add(right(name, () -> needed(name))));
    OrderRights.classes().forEach(name -> steps.add(right(name, () -> useful(name))));
    steps.add(right("timeline", this::timeline));
    steps.add(right("Notify Resource", this::notifying));
    return steps;
  }

  private static Step right(String of, Step.Trial trial) {
    return new Step(Hop.SITE_RIGHTS, of, Set.of(Hop.SITE_IDENTITY), trial);
  }

  private Site site() throws IOException {
    if (line == null) {
      line = lineTo(tickets.access().preferred(), enrolledCode);
    }
    return line.site();
  }

  /** Without patience: a check says what it sees. */
  private SiteLine lineTo(URI provider, @Nullable String siteCode) throws IOException {
    var impatience = new Bell();
    impatience.end();
    return SiteLine.open(tickets.only(provider), siteCode, clock, impatience);
  }

  private Said signIn() throws IOException {
    try {
      identity = site().identity();
    } catch (SiteException e) {
      if (!AFTER_SIGN_IN.contains(e.trouble())) {
        throw e;
      }
      unidentified = e;
    }
    return Said.ok("The site lets the connector in.");
  }

  private Said identity() throws SiteException {
    if (unidentified != null) {
      throw unidentified;
    }
    if (identity == null) {
      return Said.notTried("Not tried, because of %s.".formatted(Hop.SITE_SIGN_IN));
    }
    return Said.ok(
        "It is %s (%s, version %s)."
            .formatted(identity.name(), identity.code(), identity.version()));
  }

  private Said metadata() throws IOException {
    return site().metadata().has(SiteInventory.classes().getFirst())
        ? Said.ok("The site describes its classes.")
        : Said.wrong(
            "The site's description lacks " + SiteInventory.classes().getFirst() + ".",
            SiteTrouble.NONSENSE.remedy());
  }

  /** A pass fails where it may not read; a class that the site lacks leaves columns empty. */
  private Said needed(String name) throws IOException {
    var isLeading = name.equals(SiteInventory.classes().getFirst());
    try {
      return isLeading ? devices(name) : read(name);
    } catch (SiteException e) {
      if (e.status() == NOT_FOUND && !isLeading) {
        return Said.warning(
            "The site does not have it; what it tells stays empty.",
            "Have hardware inventory collect it, if it is wanted.");
      }
      throw e;
    }
  }

  private Said devices(String name) throws IOException {
    var rows = site().list(Query.all(name).first(1)).rows();
    if (rows.isEmpty()) {
      return Said.wrong(
          "The site shows the connector no device.",
          "Give the connector's account Read and Read Resource on the collections to attach; a"
              + " device must be in one of them.");
    }
    var id = rows.getFirst().number("ResourceID");
    device = id.isPresent() ? Long.valueOf(id.getAsLong()) : null;
    return Said.ok("It can be read.");
  }

  private Said read(String name) throws IOException {
    site().list(Query.all(name).first(1));
    return Said.ok("It can be read.");
  }

  /** Without these, orders are carried out, and less is known of them. */
  private Said useful(String name) throws IOException {
    try {
      return read(name);
    } catch (SiteException e) {
      return Said.warning(e);
    }
  }

  private Said timeline() throws IOException {
    if (device == null) {
      return Said.notTried("Not tried: there is no device to ask about.");
    }
    try {
      site().events(device);
      return Said.ok("The devices' timelines can be read.");
    } catch (SiteException e) {
      return Said.warning(e);
    }
  }

  private Said notifying() throws IOException {
    if (device == null) {
      return Said.notTried("Not tried: there is no device to ask about.");
    }
    var rights = OrderRights.on(site(), device);
    if (rights.isForbidden()) {
      return Said.wrong(
          "The site forbids the connector to notify devices (HTTP %d)."
              .formatted(rights.answer().status()),
          SiteTrouble.FORBIDDEN.remedy());
    }
    if (rights.isDenied() || !rights.isAnswered()) {
      return Said.warning(
          "The site did not say that device %d may be notified (HTTP %d)."
              .formatted(device, rights.answer().status()),
          SiteTrouble.FORBIDDEN.remedy());
    }
    return Said.ok("Devices may be notified.");
  }

  /** Another SMS Provider, as far as the first call. */
  Said fallback(URI other) throws IOException {
    var known = enrolledCode == null && identity != null ? identity.code() : enrolledCode;
    try (var there = lineTo(other, known)) {
      var found = there.site().identity();
      return Said.ok("It answers, as %s.".formatted(found.code()));
    }
  }

  @Override
  public void close() {
    if (line != null) {
      line.close();
    }
  }
}
