package io.mooring.connector;

import io.mooring.connector.net.Route;
import io.mooring.connector.net.TrustFile;
import io.mooring.connector.site.SiteAccess;
import io.mooring.connector.site.SiteSignIn;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads settings and names everything that is wrong with them at once. */
final class SettingsReader {

  private static final int LARGEST_PAGE = 10_000;
  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final Duration LONGEST_HOLD = Duration.ofMinutes(5);

  private final Properties properties;
  private final Path folder;
  private final Set<String> known = new HashSet<>();
  private final List<String> wrong = new ArrayList<>();

  SettingsReader(Properties properties, Path folder) {
    this.properties = properties;
    this.folder = folder;
  }

  /**
   * @throws IllegalArgumentException that names everything that is wrong
   */
  Settings read() {
    var enrolled =
        new Settings.Enrolled(
            text("connector.id"),
            text("site.id"),
            text("site.name"),
            text("site.code"),
            text("site.version"));
    var portal = address("portal.url");
    var portalTrust = trust("portal.trust");
    var site = address("site.url");
    var siteTrust = trust("site.trust");
    var pageSize = pageSize();
    var intervals = intervals();
    passOver("watch.longest");
    demandAuthentication();
    demandKnown();
    if (!wrong.isEmpty() || portal.isEmpty() || site.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", wrong));
    }
    return new Settings(
        enrolled,
        new Settings.PortalAt(portal.get(), portalTrust, new Route.OfMachine()),
        new Settings.SiteAt(
            new SiteAccess(List.of(site.get().uri()), siteTrust, new SiteSignIn.None(), null),
            pageSize),
        intervals);
  }

  private Intervals intervals() {
    var usual = Intervals.USUAL;
    return new Intervals(
        duration("sync.hot", usual.hot()),
        duration("sync.full", usual.full()),
        hold(usual.hold()),
        duration("watch.every", usual.watch()),
        duration("key.oldest", usual.oldestKey()));
  }

  private Duration hold(Duration usual) {
    var hold = duration("portal.hold", usual);
    if (hold.toSeconds() < 1 || hold.compareTo(LONGEST_HOLD) > 0) {
      wrong.add("portal.hold must be between PT1S and PT5M");
    }
    return hold;
  }

  private int pageSize() {
    var text = optional("site.page-size").orElse(Integer.toString(Settings.USUAL_PAGE));
    try {
      var size = Integer.parseInt(text);
      if (size >= 1 && size <= LARGEST_PAGE) {
        return size;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    wrong.add("site.page-size must be a number from 1 to " + LARGEST_PAGE);
    return Settings.USUAL_PAGE;
  }

  private Duration duration(String key, Duration usual) {
    try {
      var duration = optional(key).map(Duration::parse).orElse(usual);
      if (duration.compareTo(SHORTEST) >= 0) {
        return duration;
      }
    } catch (DateTimeParseException e) {
      // Said below, as for a time that is too short.
    }
    wrong.add(key + " must be a time such as PT5M");
    return usual;
  }

  private Optional<Address> address(String key) {
    try {
      return Optional.of(Address.of(text(key)));
    } catch (IllegalArgumentException e) {
      wrong.add(key + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  private @Nullable TrustFile trust(String key) {
    return optional(key).map(text -> new TrustFile(folder.resolve(text), null)).orElse(null);
  }

  private String text(String key) {
    return optional(key)
        .orElseGet(() -> {
          wrong.add(key + " is missing");
          return "";
        });
  }

  private Optional<String> optional(String key) {
    known.add(key);
    return Optional.ofNullable(properties.getProperty(key))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private void demandAuthentication() {
    if (!optional("site.authentication").orElse("none").equals("none")) {
      wrong.add("site.authentication can be \"none\" only; Windows authentication is to follow");
    }
  }

  /** A setting that earlier versions wrote and that means nothing any more. */
  private void passOver(String key) {
    known.add(key);
  }

  private void demandKnown() {
    properties.stringPropertyNames().stream()
        .filter(key -> !known.contains(key))
        .sorted()
        .forEach(key -> wrong.add(key + " is not known"));
  }
}
