package io.mooring.connector;

import io.mooring.connector.check.SiteDiagnosis;
import io.mooring.connector.health.Diagnosis;
import io.mooring.connector.health.SiteHealth;
import io.mooring.connector.inventory.PreparedInventory;
import io.mooring.connector.inventory.SiteInventory;
import io.mooring.connector.net.Room;
import io.mooring.connector.orders.Journal;
import io.mooring.connector.orders.OrderDesk;
import io.mooring.connector.orders.PollTurn;
import io.mooring.connector.orders.SignedCommands;
import io.mooring.connector.orders.Watch;
import io.mooring.connector.portal.KeyRing;
import io.mooring.connector.portal.KeyRotation;
import io.mooring.connector.portal.PatientPortal;
import io.mooring.connector.portal.PinnedKey;
import io.mooring.connector.settings.Settings;
import io.mooring.connector.site.SiteIdentity;
import io.mooring.connector.site.SiteLine;
import io.mooring.connector.sync.SyncTurn;
import io.mooring.wire.CommandKeys;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the three loops together: passes over the site, orders, and the watch over orders. */
record Wiring(
    Settings settings,
    SiteLine line,
    Portals portals,
    KeyRing keys,
    Journal journal,
    Clock clock,
    RunCommand.Bells bells) {

  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

  Greeting greeting(Asking asking) {
    var enrolled = settings.enrolled();
    var lastSeen =
        new SiteIdentity(enrolled.siteCode(), enrolled.siteVersion(), enrolled.siteName());
    var backoff = RunCommand.backoff();
    return new Greeting(line.site(), portals::withKey, keys, lastSeen, backoff, asking, rotation());
  }

  List<Loop> loops(Greeting.Greeted greeted, PinnedKey portalKey, Ending ending)
      throws IOException {
    var epoch = greeted.answer().epoch();
    var health = new SiteHealth(portals.main(), epoch, diagnosis(), clock);
    if (greeted.siteFault() != null) {
      health.ill(greeted.siteFault());
    }
    believe(greeted.answer().commandKeys(), portalKey, health);
    var scope = new SiteInventory.Scope(greeted.answer().collectionId(), pageSize());
    var inventory = new PreparedInventory(() -> SiteInventory.prepare(line.site(), scope, clock));
    var backoff = RunCommand.backoff();
    return List.of(
        new Loop("Sync", sync(inventory, health, epoch), backoff, bells.sync(), ending),
        new Loop("Orders", orders(portalKey, health, epoch), backoff, bells.orders(), ending),
        new Loop("Watch", watch(inventory, epoch), backoff, bells.watch(), ending));
  }

  /** What is asked for must fit into the heap, since the process ends when that is full. */
  private int pageSize() {
    var wanted = settings.site().pageSize();
    var most = Room.ofThisProcess().pageRows();
    if (wanted > most) {
      LOG.warn("There is memory for pages of {} rows, not for {} (site.page-size)", most, wanted);
    }
    return Math.min(wanted, most);
  }

  /** A portal whose key is a stranger's is told so before it sends the first command. */
  private static void believe(@Nullable CommandKeys told, PinnedKey portalKey, SiteHealth health)
      throws IOException {
    if (told != null && portalKey.find(told.current(), told).isEmpty()) {
      health.disbelieves(SignedCommands.STRANGER);
    }
  }

  private Diagnosis diagnosis() {
    var code = settings.enrolled().siteCode();
    return new SiteDiagnosis(line.tickets(), code, clock)::firstWrong;
  }

  private KeyRotation rotation() {
    var oldest = settings.intervals().oldestKey();
    return new KeyRotation(keys, portals.main(), portals::isTaken, clock, oldest);
  }

  private SyncTurn sync(PreparedInventory inventory, SiteHealth health, long epoch) {
    var portal = new PatientPortal(portals.main(), RunCommand.backoff(), bells.sync());
    var schedule =
        new SyncTurn.Schedule(settings.intervals().hot(), settings.intervals().full(), epoch);
    return new SyncTurn(inventory, portal, health, rotation(), schedule, clock);
  }

  private PollTurn orders(PinnedKey portalKey, SiteHealth health, long epoch) {
    var main = portals.main();
    var desk = new OrderDesk(main, line.site(), journal, epoch, clock, bells.watch()::ring);
    var polling = new PollTurn.Polling(epoch, settings.intervals().hold());
    var signed = new SignedCommands(portalKey, settings.enrolled().connectorId(), clock);
    return new PollTurn(portals.forPolls(), signed, desk, line.site(), health, clock, polling);
  }

  private Watch watch(PreparedInventory inventory, long epoch) {
    var watching = new Watch.Watching(epoch, settings.intervals().watch());
    return new Watch(journal, line.site(), inventory, portals.main(), clock, watching);
  }
}
