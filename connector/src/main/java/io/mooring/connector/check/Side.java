package io.mooring.connector.check;

/** Whose matter a hop is; a check ends by another exit code for each. */
public enum Side {
  HERE,
  SITE,
  PORTAL,
  ENROLMENT
}
