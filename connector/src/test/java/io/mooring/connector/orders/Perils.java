package io.mooring.connector.orders;

import io.mooring.connector.portal.PortalException;
import io.mooring.connector.portal.PortalFaults;
import io.mooring.connector.site.SiteException;
import java.util.random.RandomGenerator;

/** What a network and a machine can do to a call, by the dice, until there is calm. */
final class Perils {

  private static final int PERCENT = 100;
  private static final int KILLS = 4;
  private static final int LOSSES = 10;

  private final RandomGenerator dice;
  private boolean calm;

  Perils(RandomGenerator dice) {
    this.dice = dice;
  }

  /** The connector's process is gone. */
  static final class Killed extends RuntimeException {}

  void calm() {
    calm = true;
  }

  /** Whether something that happens so often happens now. */
  boolean strike(int percent) {
    return !calm && dice.nextInt(PERCENT) < percent;
  }

  /** On the way to the portal, or on the way back. */
  void onTheWayToPortal() throws PortalException {
    kill();
    if (strike(LOSSES)) {
      throw PortalFaults.away();
    }
  }

  void onTheWayToSite() throws SiteException {
    kill();
    if (strike(LOSSES)) {
      throw SiteException.nonsense("cut off");
    }
  }

  private void kill() {
    if (strike(KILLS)) {
      throw new Killed();
    }
  }
}
