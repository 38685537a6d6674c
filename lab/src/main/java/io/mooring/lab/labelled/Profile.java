package io.mooring.lab.labelled;

/**
 * Who knows a computer: a company half way to the cloud, with the shares that {@code lab.estate}
 * has, and what has gone all the way beside them.
 */
enum Profile {
  /** ConfigMgr's client, enrolled in Intune. */
  CO_MANAGED(true, true, false),
  /** ConfigMgr's client alone; half of them are hybrid joined. */
  CONFIGMGR_ONLY(true, false, false),
  INTUNE_ONLY(false, true, false),
  /** ConfigMgr's client, enrolled in another MDM. */
  CO_EXISTING(true, false, true),
  THIRD_PARTY_ONLY(false, false, true);

  private final boolean client;
  private final boolean intune;
  private final boolean thirdParty;

  Profile(boolean client, boolean intune, boolean thirdParty) {
    this.client = client;
    this.intune = intune;
    this.thirdParty = thirdParty;
  }

  /** Servers are not enrolled. */
  static Profile of(boolean server, Luck luck) {
    var percent = luck.below(100);
    if (server || percent < 30) {
      return CONFIGMGR_ONLY;
    }
    if (percent < 70) {
      return CO_MANAGED;
    }
    if (percent < 90) {
      return INTUNE_ONLY;
    }
    return percent < 96 ? CO_EXISTING : THIRD_PARTY_ONLY;
  }

  boolean client() {
    return client;
  }

  boolean intune() {
    return intune;
  }

  boolean thirdParty() {
    return thirdParty;
  }

  /** Whether Entra knows it. */
  boolean joined(Luck luck) {
    return intune || luck.share(thirdParty ? 0.3 : 0.5);
  }
}
