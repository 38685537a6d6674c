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
import io.mooring.connector.site.SiteLine;
import io.mooring.connector.site.SiteTickets;
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

  private static final String TAKE_OVER = "--take-over";

  static final long MOST_FROM_PORTAL = 32L * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  /** Of what was begun while the site was held nothing goes on beside what comes next. */
  private static final Duration LONGEST_CALL = Duration.ofMinutes(5);

  private final Settings settings;
  private final DataFolder folder;
  private boolean isStopped;
  private Life life;

  /**
   * One bell per loop.
   *
   * @param patience with the site, which ends when they do
   */
  record Bells(Bell sync, Bell orders, Bell watch, Bell patience) {

    Bells() {
      this(new Bell(), new Bell(), new Bell(), new Bell());
    }

    List<Bell> ofLoops() {
      return List.of(sync, orders, watch);
    }

    List<Bell> all() {
      return List.of(sync, orders, watch, patience);
    }
  }

  /** From a greeting until the site is lost or the process stopped. */
  private record Life(Bells bells, Ending ending) {

    static Life begun(boolean standsBy) {
      var bells = new Bells();
      return new Life(bells, new Ending(bells.all(), standsBy));
    }
  }

  private RunCommand(Settings settings, DataFolder folder) {
    this.settings = settings;
    this.folder = folder;
    this.life = Life.begun(standsBy());
  }

  private boolean standsBy() {
    return settings.intervals().standbyAfter() != null;
  }

  static ExitCode run(List<String> words, Map<String, String> environment) throws Refusal {
    var arguments = Arguments.parse(words, Set.of("--data"), Set.of(TAKE_OVER));
    var path = arguments.data(environment);
    try {
      var given = Given.of(path, environment);
      var settings = given.settings();
      settings.reach().prepareKerberos();
      given.exposures().forEach(LOG::warn);
      try (var folder = DataFolder.open(path)) {
        folder.demandPrivateKeys();
        var command = new RunCommand(settings, folder);
        if (!arguments.has(TAKE_OVER)) {
          command.demandUnfenced();
        }
        return command.untilTheEnd();
      }
    } catch (SettingsFault e) {
      throw Refusal.of(e);
    } catch (IOException e) {
      throw new Refusal(ExitCode.SETTINGS, String.valueOf(e.getMessage()));
    }
  }

  /** Service managers and containers restart what ends: two would take turns for ever. */
  private void demandUnfenced() throws Refusal {
    if (folder.isFenced() && !standsBy()) {
      throw new Refusal(
          ExitCode.FENCED,
          "Another connector has taken over this site, so this one does not start. To take the site"
              + " back, stop the other one and start this one once with \"run %s\"; or set"
                  .formatted(TAKE_OVER)
              + " standby.after, and it stands by.");
    }
  }

  private ExitCode untilTheEnd() throws IOException {
    var isOver = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(isOver)));
    try {
      return live(new PortalClock(Clock.systemUTC(), this::ring));
    } finally {
      isOver.countDown();
    }
  }

  private ExitCode live(PortalClock clock) throws IOException {
    var trust = Trust.of(settings.portal().trust());
    var route = settings.portal().route();
    var keys = KeyRing.open(folder.path());
    LOG.info(
        "Connector {} of site {} starts; its key is {}",
        Connector.version(),
        settings.enrolled().siteName(),
        keys.present());
    var tickets = SiteTickets.of(settings.site().access());
    var siteCode = settings.enrolled().siteCode();
    try (var toPortal = Outbound.open(trust, route, MOST_FROM_PORTAL);
        var journal = Journal.open(folder.journal(), clock)) {
      var present = life();
      while (true) {
        var bells = present.bells();
        try (var toSite = SiteLine.open(tickets, siteCode, clock, bells.patience());
            var toPoll = Outbound.open(trust, route, MOST_FROM_PORTAL)) {
          var portals = new Portals(new Lines(toPortal, toPoll), settings, clock, keys);
          var wiring = new Wiring(settings, toSite, portals, keys, journal, clock, bells);
          live(wiring, present.ending());
        }
        if (!present.ending().standsByAgain()) {
          return noted(present.ending().code());
        }
        present = begin();
      }
    }
  }

  private ExitCode noted(ExitCode code) throws IOException {
    if (code == ExitCode.FENCED) {
      folder.fence();
    }
    return code;
  }

  /** Where calls go; polls have a client of their own, so that an ending need not wait for one. */
  record Lines(Outbound toPortal, Outbound toPoll) {}

  private void live(Wiring wiring, Ending ending) throws IOException {
    try {
      var greeted = wiring.greeting(asking()).untilAnswered(wiring.bells().sync());
      if (greeted.isPresent()) {
        folder.unfence();
        LOG.info("This connector holds the site");
        await(wiring.loops(greeted.get(), folder.pinnedKey(), ending), ending, wiring.portals());
      }
    } catch (PortalException.Dismissed e) {
      ending.dismissed(e);
    }
  }

  private Asking asking() {
    var after = settings.intervals().standbyAfter();
    return after == null ? Asking.atOnce() : new Standby(after);
  }

  private static void await(List<Loop> loops, Ending ending, Portals portals) {
    var threads = loops.stream().map(loop -> Thread.ofVirtual().start(loop)).toList();
    ending.await();
    LOG.info(ending.standsByAgain() ? "The connector lets go of the site" : "The connector stops");
    portals.lines().toPoll().close();
    join(threads, ending.standsByAgain() ? LONGEST_CALL : FAREWELL);
  }

  private synchronized Life life() {
    return life;
  }

  private synchronized Life begin() {
    life = Life.begun(standsBy());
    if (isStopped) {
      life.ending().end();
    }
    return life;
  }

  private void ring() {
    life().bells().ofLoops().forEach(Bell::ring);
  }

  /** All of them within that time. */
  static void join(List<Thread> threads, Duration atMost) {
    var end = System.nanoTime() + atMost.toNanos();
    try {
      for (var thread : threads) {
        var left = Duration.ofNanos(end - System.nanoTime());
        if (left.isPositive()) {
          thread.join(left);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static Backoff backoff() {
    return new Backoff(FIRST_PAUSE, LONGEST_PAUSE, new Random());
  }

  private synchronized void end() {
    isStopped = true;
    life.ending().end();
  }

  private void stop(CountDownLatch isOver) {
    end();
    try {
      if (!isOver.await(2 * FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("The connector did not come to rest in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
