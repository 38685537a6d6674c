package io.mooring.connector.settings;

import io.mooring.connector.net.Route;
import io.mooring.connector.net.Secret;
import io.mooring.connector.net.TrustFile;
import io.mooring.connector.site.SiteAccess;
import io.mooring.connector.site.SiteSignIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes settings of what was given, and names everything that is wrong with it at once. */
final class SettingsReader {

  /** Stands in for what is missing until that is said. */
  private static final String NOWHERE = "https://nowhere.invalid";

  private final Given given;
  private final List<String> wrong = new ArrayList<>();

  SettingsReader(Given given) {
    this.given = given;
    this.wrong.addAll(given.faults());
  }

  Reach reach() throws SettingsFault {
    var reach = new Reach(portal(), site());
    if (!wrong.isEmpty()) {
      throw new SettingsFault(wrong);
    }
    return reach;
  }

  Settings settings() throws SettingsFault {
    if (!given.isEnrolled()) {
      wrong.add("No connector is enrolled in %s; begin with \"enroll\".".formatted(given.folder()));
      throw new SettingsFault(wrong);
    }
    return new Settings(enrolled(), reach(), intervals());
  }

  private Settings.Enrolled enrolled() {
    return new Settings.Enrolled(
        written(Setting.CONNECTOR_ID),
        written(Setting.SITE_ID),
        given.text(Setting.SITE_NAME).orElse(""),
        written(Setting.SITE_CODE),
        given.text(Setting.SITE_VERSION).orElse(""));
  }

  private String written(Setting setting) {
    var text = given.text(setting);
    if (text.isEmpty() && !given.isBroken(setting)) {
      wrong.add("%s is missing, which \"enroll\" writes; enrol anew.".formatted(setting.key()));
    }
    return text.orElse("");
  }

  private Reach.PortalAt portal() {
    return new Reach.PortalAt(
        Address.of(required(Setting.PORTAL_URL)),
        trust(
            Setting.PORTAL_TRUST,
            Setting.PORTAL_TRUST_PASSWORD,
            Setting.PORTAL_TRUST_PASSWORD_FILE),
        route());
  }

  private Route route() {
    var user = given.text(Setting.PORTAL_PROXY_USER).orElse(null);
    var password = secret(Setting.PORTAL_PROXY_PASSWORD, Setting.PORTAL_PROXY_PASSWORD_FILE);
    if (user != null) {
      demand(Setting.PORTAL_PROXY, Setting.PORTAL_PROXY_USER);
      if (!isSaid(Setting.PORTAL_PROXY_PASSWORD)) {
        demand(Setting.PORTAL_PROXY_PASSWORD_FILE, Setting.PORTAL_PROXY_USER);
      }
    } else if (password != null) {
      demand(Setting.PORTAL_PROXY_USER, Setting.PORTAL_PROXY_PASSWORD);
    }
    return given
        .text(Setting.PORTAL_PROXY)
        .map(ProxyAddress::of)
        .<Route>map(proxy -> new Route.Proxy(proxy.host(), proxy.port(), user, password))
        .orElseGet(Route.OfMachine::new);
  }

  private Reach.SiteAt site() {
    var providers = new ArrayList<URI>();
    providers.add(Address.of(required(Setting.SITE_URL)).uri());
    given
        .text(Setting.SITE_FALLBACK_URLS)
        .ifPresent(text -> Kind.Places.list(text).forEach(place -> providers.add(place.uri())));
    var trust =
        trust(Setting.SITE_TRUST, Setting.SITE_TRUST_PASSWORD, Setting.SITE_TRUST_PASSWORD_FILE);
    var service = given.text(Setting.SITE_SERVICE_PRINCIPAL).orElse(null);
    return new Reach.SiteAt(
        new SiteAccess(providers, trust, signIn(), service),
        given.text(Setting.SITE_PAGE_SIZE).map(Integer::parseInt).orElse(1),
        file(Setting.KERBEROS_CONFIG).orElse(null));
  }

  private SiteSignIn signIn() {
    var how = given.text(Setting.SITE_AUTHENTICATION).orElse("");
    if (how.equals("keytab")) {
      demand(Setting.SITE_PRINCIPAL, Setting.SITE_AUTHENTICATION);
      demand(Setting.SITE_KEYTAB, Setting.SITE_AUTHENTICATION);
      return new SiteSignIn.Keytab(
          given.text(Setting.SITE_PRINCIPAL).orElse(""),
          file(Setting.SITE_KEYTAB).orElse(given.folder()));
    }
    refuseWithout("keytab", Setting.SITE_PRINCIPAL);
    refuseWithout("keytab", Setting.SITE_KEYTAB);
    return how.equals("windows") ? ownAccount() : new SiteSignIn.None();
  }

  private SiteSignIn ownAccount() {
    if (!System.getProperty("os.name", "").startsWith("Windows")) {
      wrong.add(
          "site.authentication is windows, which only a connector on Windows can do; use keytab.");
    }
    return new SiteSignIn.OwnAccount();
  }

  /** A keytab that is named and not used is a mistake that nobody would see. */
  private void refuseWithout(String how, Setting setting) {
    if (given.said(setting).isPresent() && !given.isBroken(Setting.SITE_AUTHENTICATION)) {
      wrong.add(
          "%s has no effect unless site.authentication is %s; set that, or take it away."
              .formatted(setting.key(), how));
    }
  }

  private Intervals intervals() {
    return new Intervals(
        time(Setting.SYNC_HOT),
        time(Setting.SYNC_FULL),
        time(Setting.PORTAL_HOLD),
        time(Setting.WATCH_EVERY),
        time(Setting.KEY_OLDEST),
        given.text(Setting.STANDBY_AFTER).map(Duration::parse).orElse(null));
  }

  private Duration time(Setting setting) {
    return given.text(setting).map(Duration::parse).orElse(Duration.ZERO);
  }

  private @Nullable TrustFile trust(Setting file, Setting password, Setting passwordFile) {
    var secret = secret(password, passwordFile);
    if (secret != null) {
      demand(file, isSaid(password) ? password : passwordFile);
    }
    return file(file).map(path -> new TrustFile(path, secret)).orElse(null);
  }

  private @Nullable Secret secret(Setting plain, Setting file) {
    if (isSaid(plain) && isSaid(file)) {
      wrong.add("%s and %s are both given; keep one.".formatted(plain.variable(), file.key()));
    }
    return given
        .said(plain)
        .map(Secret::new)
        .or(() -> file(file).flatMap(path -> firstLine(file, path)))
        .orElse(null);
  }

  private Optional<Secret> firstLine(Setting setting, Path path) {
    try (var lines = Files.lines(path)) {
      var line = lines.findFirst().map(String::strip).filter(text -> !text.isEmpty());
      if (line.isEmpty()) {
        wrong.add("%s: the first line of %s is empty.".formatted(setting.key(), path));
      }
      return line.map(Secret::new);
    } catch (IOException | UncheckedIOException e) {
      wrong.add("%s: %s can't be read as text.".formatted(setting.key(), path));
      return Optional.empty();
    }
  }

  private Optional<Path> file(Setting setting) {
    return given.text(setting).map(given.folder()::resolve);
  }

  private String required(Setting setting) {
    if (!isSaid(setting)) {
      wrong.add(
          "%s is missing; write it in %s, set %s, or give %s to \"enroll\"."
              .formatted(
                  setting.key(),
                  SettingsFile.in(given.folder()),
                  setting.variable(),
                  setting.option()));
    }
    return given.text(setting).orElse(NOWHERE);
  }

  private void demand(Setting needed, Setting by) {
    if (!isSaid(needed)) {
      wrong.add("%s is missing; %s needs it.".formatted(needed.key(), by.key()));
    }
  }

  /** Whether somebody said it, rightly or wrongly. */
  private boolean isSaid(Setting setting) {
    return given.said(setting).isPresent() || given.isBroken(setting);
  }
}
