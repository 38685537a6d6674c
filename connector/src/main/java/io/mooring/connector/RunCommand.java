package io.mooring.connector;

import io.mooring.connector.net.Outbound;
import io.mooring.connector.net.Trust;
import io.mooring.connector.orders.Journal;
import io.mooring.connector.pace.Backoff;
import io.mooring.connector.pace.Bell;
import io.mooring.connector.portal.KeyRing;
import io.mooring.connector.portal.PortalClock;
import io.mooring.connector.portal.PortalException;
import io.mooring.connector.settings.Given;
import io.mooring.connector.settings.Settings;
import io.mooring.connector.settings.SettingsFault;
import io.mooring.connector.site.SiteIdentity;
import io.mooring.connector.site.SiteLine;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the connector until it is stopped or the portal wants no more of it. */
final class RunCommand {

  static final long MOST_FROM_PORTAL = 32L * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  private final Settings settings;
  private final DataFolder folder;
  private final Bells bells = new Bells(new Bell(), new Bell(), new Bell());
  private final Ending ending = new Ending(bells.all());

  /** One bell per loop. */
  record Bells(Bell sync, Bell orders, Bell watch) {

    List<Bell> all() {
      return List.of(sync, orders, watch);
    }
  }

  private RunCommand(Settings settings, DataFolder folder) {
    this.settings = settings;
    this.folder = folder;
  }

  static ExitCode run(List<String> words, Map<String, String> environment) throws Refusal {
    var path = Arguments.parse(words, Set.of("--data"), Set.of()).data(environment);
    try {
      var given = Given.of(path, environment);
      var settings = given.settings();
      settings.reach().prepareKerberos();
      given.exposures().forEach(LOG::warn);
      try (var folder = DataFolder.open(path)) {
        folder.demandPrivateKeys();
        return new RunCommand(settings, folder).untilTheEnd();
      }
    } catch (SettingsFault e) {
      throw Refusal.of(e);
    } catch (IOException e) {
      throw new Refusal(ExitCode.SETTINGS, String.valueOf(e.getMessage()));
    }
  }

  private ExitCode untilTheEnd() throws IOException, Refusal {
    var isOver = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(isOver)));
    try {
      live(new PortalClock(Clock.systemUTC(), () -> bells.all().forEach(Bell::ring)));
    } catch (PortalException.Dismissed e) {
      ending.dismissed(e);
    } finally {
      isOver.countDown();
    }
    return ending.code();
  }

  private void live(PortalClock clock) throws IOException, Refusal {
    var portalTrust = Trust.of(settings.portal().trust());
    var route = settings.portal().route();
    try (var toSite = SiteLine.open(settings.site().access(), clock);
        var toPortal = Outbound.open(portalTrust, route, MOST_FROM_PORTAL);
        var toPoll = Outbound.open(portalTrust, route, MOST_FROM_PORTAL);
        var journal = Journal.open(folder.journal(), clock)) {
      runLoops(new Lines(toSite, toPortal, toPoll), journal, clock);
    }
  }

  /** Where calls go; polls have a client of their own, so that an ending need not wait for one. */
  record Lines(SiteLine toSite, Outbound toPortal, Outbound toPoll) {}

  private void runLoops(Lines lines, Journal journal, PortalClock clock)
      throws IOException, Refusal {
    var keys = KeyRing.open(folder.path());
    var site = lines.toSite().site();
    var enrolled = settings.enrolled();
    LOG.info(
        "Connector {} of site {} starts; its key is {}",
        Connector.version(),
        enrolled.siteName(),
        keys.present());
    var lastSeen =
        new SiteIdentity(enrolled.siteCode(), enrolled.siteVersion(), enrolled.siteName());
    var portals = new Portals(lines, settings, clock, keys);
    var greeting = new Greeting(site, portals::withKey, keys, lastSeen, backoff());
    var greeted = greeting.untilAnswered(bells.sync());
    if (greeted.isPresent()) {
      var wiring = new Wiring(settings, site, portals, keys, journal, clock, bells);
      await(wiring.loops(greeted.get(), folder.portalKey(), ending), lines);
    }
  }

  private void await(List<Loop> loops, Lines lines) {
    var threads = loops.stream().map(loop -> Thread.ofVirtual().start(loop)).toList();
    ending.await();
    LOG.info("The connector stops");
    lines.toPoll().close();
    lines.toSite().endPatience();
    for (var thread : threads) {
      join(thread);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(FAREWELL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static Backoff backoff() {
    return new Backoff(FIRST_PAUSE, LONGEST_PAUSE, new Random());
  }

  private void stop(CountDownLatch isOver) {
    ending.end();
    try {
      if (!isOver.await(2 * FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("The connector did not come to rest in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
