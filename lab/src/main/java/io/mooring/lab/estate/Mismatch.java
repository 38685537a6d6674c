package io.mooring.lab.estate;

/**
 * How the cloud may be out of step with the site: every ninth device has one kind, in turn, where
 * it applies to how the device is looked after.
 */
public enum Mismatch {
  NONE,
  /** Intune has another name: the computer was renamed and the site has not heard. */
  RENAMED,
  /** Two Entra objects for one computer, and Intune knows the one that the site does not. */
  OTHER_ENTRA_ID,
  /** Enrolled a second time: the first record is still there and silent. */
  ENROLLED_TWICE,
  /** The client says that it is enrolled, but Intune's record was deleted. */
  UNKNOWN_TO_INTUNE,
  /** Enrolled, but the site has not heard. */
  UNKNOWN_TO_SITE,
  /** Co-managed at the site, but Intune has not heard of the client. */
  CLIENT_UNKNOWN,
  /** Intune has not heard of the workloads that went over to it. */
  WORKLOADS_BEHIND,
  /** Intune has no serial number. */
  NO_SERIAL,
  /** Enrolled, and never checked in since. */
  NEVER_SYNCED,
  /** Enrolled as its user's own. */
  PERSONAL;

  private static final int EVERY = 9;

  /** Nothing is wrong with a device that somebody has just enrolled. */
  static Mismatch of(Device device) {
    if (device.fate().enrolling() != null) {
      return NONE;
    }
    var found = inTurn(device.estate().seed(), device.index());
    var applies =
        switch (device.management()) {
          case CO_MANAGED -> found != UNKNOWN_TO_SITE;
          case SITE_ONLY -> found == UNKNOWN_TO_SITE && device.form() != FormFactor.SERVER;
          case CO_EXISTING, NO_CLIENT -> false;
        };
    return applies ? found : NONE;
  }

  private static Mismatch inTurn(long seed, int index) {
    var shifted = index + Math.floorMod(seed, (long) EVERY);
    if (shifted % EVERY != EVERY / 2) {
      return NONE;
    }
    return values()[1 + (int) (shifted / EVERY % (values().length - 1))];
  }
}
