package io.mooring.connector;

/** How the process ends, for the service manager that started it. */
enum ExitCode {
  DONE(0),
  FAULT(1),
  USAGE(2),
  SETTINGS(3),
  UNREACHABLE(4),
  /** Another connector has taken over the site: it starts again when told to take over. */
  FENCED(5),
  /** The connector was revoked or its site detached: starting again is of no use. */
  REVOKED(6),
  /** A check found the way to the site wrong first. */
  SITE(7),
  /** A check found the way to the portal wrong first. */
  PORTAL(8),
  /** A check found that the portal does not take this connector. */
  ENROLMENT(9);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
