package io.mooring.connector;

import io.mooring.connector.health.SiteHealth;
import io.mooring.connector.inventory.PreparedInventory;
import io.mooring.connector.inventory.SiteInventory;
import io.mooring.connector.orders.Journal;
import io.mooring.connector.orders.OrderDesk;
import io.mooring.connector.orders.PollTurn;
import io.mooring.connector.orders.SignedCommands;
import io.mooring.connector.orders.Watch;
import io.mooring.connector.portal.ConnectorKey;
import io.mooring.connector.portal.KeyRing;
import io.mooring.connector.portal.KeyRotation;
import io.mooring.connector.portal.PatientPortal;
import io.mooring.connector.portal.PortalException;
import io.mooring.connector.settings.Settings;
import io.mooring.connector.site.Site;
import io.mooring.connector.sync.SyncTurn;
import io.mooring.wire.Held;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;

/** Puts the three loops together: passes over the site, orders, and the watch over orders. */
record Wiring(
    Settings settings,
    Site site,
    Portals portals,
    KeyRing keys,
    Journal journal,
    Clock clock,
    RunCommand.Bells bells) {

  List<Loop> loops(Greeting.Greeted greeted, String portalKey, Ending ending)
      throws Refusal, PortalException.Dismissed {
    var epoch = greeted.answer().epoch();
    var health = new SiteHealth(portals.main(), epoch);
    if (greeted.siteFault() != null) {
      health.ill(greeted.siteFault());
    }
    var scope =
        new SiteInventory.Scope(greeted.answer().collectionId(), settings.site().pageSize());
    var inventory = new PreparedInventory(() -> SiteInventory.prepare(site, scope, clock));
    var backoff = RunCommand.backoff();
    return List.of(
        new Loop("Sync", sync(inventory, health, epoch), backoff, bells.sync(), ending),
        new Loop("Orders", orders(portalKey, health, epoch), backoff, bells.orders(), ending),
        new Loop("Watch", watch(inventory, epoch), backoff, bells.watch(), ending));
  }

  private SyncTurn sync(PreparedInventory inventory, SiteHealth health, long epoch) {
    var portal = new PatientPortal(portals.main(), RunCommand.backoff(), bells.sync());
    var oldest = settings.intervals().oldestKey();
    var rotation = new KeyRotation(keys, portals.main(), key -> isTaken(key, epoch), clock, oldest);
    var schedule =
        new SyncTurn.Schedule(settings.intervals().hot(), settings.intervals().full(), epoch);
    return new SyncTurn(inventory, portal, health, rotation, schedule, clock);
  }

  private PollTurn orders(String portalKey, SiteHealth health, long epoch) throws Refusal {
    var main = portals.main();
    var desk = new OrderDesk(main, site, journal, epoch, clock, bells.watch()::ring);
    var polling = new PollTurn.Polling(epoch, settings.intervals().hold());
    return new PollTurn(portals.forPolls(), signed(portalKey), desk, site, health, clock, polling);
  }

  private Watch watch(PreparedInventory inventory, long epoch) {
    var watching = new Watch.Watching(epoch, settings.intervals().watch());
    return new Watch(journal, site, inventory, portals.main(), clock, watching);
  }

  private SignedCommands signed(String portalKey) throws Refusal {
    try {
      return new SignedCommands(portalKey, settings.enrolled().connectorId(), clock);
    } catch (ParseException e) {
      throw new Refusal(ExitCode.SETTINGS, "The portal's pinned key is damaged; enrol again.");
    }
  }

  private boolean isTaken(ConnectorKey key, long epoch) throws PortalException {
    try {
      portals.withKey(key).held(new Held.Request(epoch, 0, 1));
      return true;
    } catch (PortalException.Dismissed e) {
      throw e;
    } catch (PortalException e) {
      if (e.isSignIn()) {
        return false;
      }
      throw e;
    }
  }
}
