package io.mooring.lab.labelled;

/**
 * What makes records of one computer look like two computers' or the other way round, each with its
 * share of the computers that it can befall.
 *
 * <p>That these things happen is documented, and named with each; how often is hardly published. So
 * a share is a rate times how long its traces stay, both said here, and no share is made to fit the
 * rules that are measured.
 */
enum Trap {
  /**
   * Windows is installed anew, which makes a new client, a new enrolment and often a new Entra
   * device. A computer in four a year, and the old client's record stays for 90 days (ConfigMgr
   * reference, section 8: Obsolete).
   */
  REIMAGED(0.06),
  /**
   * An earlier enrolment left its records. Entra deletes none by itself (Microsoft: Manage stale
   * devices); Intune does where its clean-up rule is on. A computer in a hundred a year, for four
   * years, of those that Intune has and Autopilot has not: Autopilot's come back under their own
   * Entra device.
   */
  ENROLLED_BEFORE(0.04),
  /**
   * Registered with Entra by its user besides being joined (Microsoft: Microsoft Entra hybrid join,
   * handling devices with Entra registered state): Windows removes it by itself since 1803.
   */
  TWO_ENTRA_DEVICES(0.01),
  /** Intune or Entra has an old name: a computer in three gets a new one in its four years. */
  RENAMED(0.03),
  /**
   * A new board (Microsoft: Windows Autopilot motherboard replacement): three computers in a
   * hundred a year, seen in the records for a third of one.
   */
  NEW_BOARD(0.01),
  /**
   * Moved to another primary site: once in four years for a tenth, while the old record is left.
   */
  OTHER_SITE(0.01),
  /**
   * Built by a maker who leaves serial numbers, and at times boards' ids, as the firmware has them:
   * "To be filled by O.E.M." and the like.
   */
  UNNUMBERED(0.03),
  /** Two computers with one serial number, by a mistake of their maker or of a repair. */
  SERIAL_OF_ANOTHER(0.002),
  /** A disk with a joined Windows, copied into a second computer. */
  DISK_COPIED(0.001),
  /** A virtual machine that was copied with its serial number and board. */
  VIRTUAL_MACHINE_COPIED(0.02),
  /**
   * Its predecessor's name; the predecessor's records are left: a quarter is replaced each year.
   */
  NAME_TAKEN_OVER(0.03),
  /** A name that a computer of another domain has as well. */
  NAME_OF_ANOTHER(0.005),
  /**
   * A dock's or adapter's address among its own (Microsoft: Manage duplicate hardware identifiers,
   * for Configuration Manager). Of laptops; four share a dock.
   */
  DOCKED(0.2),
  /** A source that has no serial number of it. */
  SERIAL_MISSING(0.01);

  private final double share;

  Trap(double share) {
    this.share = share;
  }

  double share() {
    return share;
  }
}
