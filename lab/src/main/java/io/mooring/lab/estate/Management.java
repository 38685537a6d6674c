package io.mooring.lab.estate;

/** Who looks after a device, in shares of a company half way to the cloud. */
public enum Management {
  /** Configuration Manager alone. */
  SITE_ONLY,
  /** Enrolled and with the co-management policy. */
  CO_MANAGED,
  /** Enrolled in another MDM: active, but without the co-management policy. */
  CO_EXISTING,
  /** Discovered, never installed. */
  NO_CLIENT;

  /** Who looks after a record by its luck and by what became of it. */
  static Management of(Chance chance, Fate fate) {
    var descent = fate.descent();
    var first = descent == null || descent.client() ? of(chance) : NO_CLIENT;
    var enrolling = fate.enrolling();
    if (enrolling == null || first == NO_CLIENT) {
      return first;
    }
    return enrolling.enrolled() ? CO_MANAGED : SITE_ONLY;
  }

  static Management of(Chance chance) {
    var percent = chance.below("management", 100);
    if (percent < 55) {
      return SITE_ONLY;
    }
    if (percent < 90) {
      return CO_MANAGED;
    }
    return percent < 95 ? CO_EXISTING : NO_CLIENT;
  }
}
