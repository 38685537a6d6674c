package io.mooring.connector.sync;

import io.mooring.connector.health.SiteHealth;
import io.mooring.connector.inventory.PreparedInventory;
import io.mooring.connector.pace.Turn;
import io.mooring.connector.portal.InventoryPortal;
import io.mooring.connector.portal.KeyRotation;
import io.mooring.connector.portal.PortalException;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteTrouble;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the pass that is due; a full pass does the work of a hot one too. */
public final class SyncTurn implements Turn {

  private static final Logger LOG = LoggerFactory.getLogger(SyncTurn.class);

  private static final int LEAST_REST = 10;

  private final PreparedInventory site;
  private final InventoryPortal portal;
  private final SiteHealth health;
  private final KeyRotation rotation;
  private final Schedule schedule;
  private final Clock clock;
  private Instant nextFull = Instant.MIN;
  private Instant nextHot = Instant.MIN;

  /** How often each kind of pass is run, and in which epoch. */
  public record Schedule(Duration hot, Duration full, long epoch) {}

  public SyncTurn(
      PreparedInventory site,
      InventoryPortal portal,
      SiteHealth health,
      KeyRotation rotation,
      Schedule schedule,
      Clock clock) {
    this.site = site;
    this.portal = portal;
    this.health = health;
    this.rotation = rotation;
    this.schedule = schedule;
    this.clock = clock;
  }

  @Override
  public Duration take() throws IOException {
    try {
      if (runWhatIsDue()) {
        health.well();
      }
    } catch (SiteException e) {
      learnAnewAfter(e);
      health.ill(e);
      throw e;
    }
    changeKey();
    var next = nextHot.isBefore(nextFull) ? nextHot : nextFull;
    var pause = Duration.between(clock.instant(), next);
    return pause.compareTo(rest()) < 0 ? rest() : pause;
  }

  /** A site that is too slow for the interval is not read without a break. */
  private Duration rest() {
    return schedule.hot().dividedBy(LEAST_REST);
  }

  /** A site that has lost a column or a class refuses what it took before. */
  private void learnAnewAfter(SiteException fault) {
    if (fault.trouble() == SiteTrouble.REFUSED || fault.trouble() == SiteTrouble.NONSENSE) {
      site.forget();
      nextFull = Instant.MIN;
    }
  }

  /** Whether anything was; otherwise nobody knows how the site is. */
  private boolean runWhatIsDue() throws IOException {
    var now = clock.instant();
    if (isDue(nextFull, schedule.full(), now)) {
      var next = now.plus(schedule.full());
      new FullPass(attachment(), next).run();
      nextFull = next;
      nextHot = now.plus(schedule.hot());
      return true;
    }
    if (isDue(nextHot, schedule.hot(), now)) {
      var next = now.plus(schedule.hot());
      new HotPass(attachment(), next).run();
      nextHot = next;
      return true;
    }
    return false;
  }

  /** What is further away than one interval was planned by a clock that has been put back since. */
  private static boolean isDue(Instant next, Duration every, Instant now) {
    return !now.isBefore(next) || next.isAfter(now.plus(every));
  }

  private Attachment attachment() throws SiteException {
    return new Attachment(site.get(), portal, schedule.epoch(), clock);
  }

  /** A key that can't be changed today is no reason to leave the passes undone. */
  private void changeKey() throws IOException {
    try {
      rotation.changeIfDue();
    } catch (PortalException.Dismissed e) {
      throw e;
    } catch (IOException e) {
      LOG.warn("The connector's key could not be changed; the present one stays: {}", e.toString());
    }
  }
}
