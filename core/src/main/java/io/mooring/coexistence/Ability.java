package io.mooring.coexistence;

/** What one side can do with a device that both ConfigMgr and a third-party MDM have. */
public enum Ability {
  CONFIGMGR_INSTALLS(
      Side.CONFIGMGR,
      "Install applications, packages and updates",
      Possible.NO,
      "The client has switched it off."),
  CONFIGMGR_READS(
      Side.CONFIGMGR,
      "Collect inventory",
      Possible.YES,
      "It is among what the client goes on with."),
  CONFIGMGR_ACTS(
      Side.CONFIGMGR,
      "Restart, run a script, query by CMPivot, fetch its policy",
      Possible.NOT_STATED,
      "It is not among what the client switches off, and Microsoft does not state that it works."),
  MDM_CONFIGURES(
      Side.THIRD_PARTY_MDM,
      "Bring policies, apps and updates by Windows' MDM channel",
      Possible.YES,
      "The device is enrolled there; how much of it that product does is its own affair."),
  MDM_ACTS(
      Side.THIRD_PARTY_MDM,
      "Wipe, lock and other remote actions",
      Possible.NOT_STATED,
      "They are that product's, and are asked for there."),
  INTUNE_ACTS(
      Side.INTUNE,
      "Sync, wipe, retire and other remote actions",
      Possible.NO,
      "The device is not enrolled in Intune."),
  INTUNE_TAKES_WORKLOADS(
      Side.INTUNE,
      "Take workloads by sliders",
      Possible.NO,
      "Sliders move the workloads of co-managed devices alone.");

  /** Who does it. */
  public enum Side {
    CONFIGMGR("configMgr", "ConfigMgr"),
    THIRD_PARTY_MDM("thirdPartyMdm", "The other MDM"),
    INTUNE("intune", "Intune");

    private final String key;
    private final String title;

    Side(String key, String title) {
      this.key = key;
      this.title = title;
    }

    /** The name in the API. */
    public String key() {
      return key;
    }

    public String title() {
      return title;
    }
  }

  /** Whether it can. */
  public enum Possible {
    YES("yes"),
    NO("no"),
    /** Microsoft does not say. */
    NOT_STATED("notStated");

    private final String key;

    Possible(String key) {
      this.key = key;
    }

    /** The name in the API. */
    public String key() {
      return key;
    }
  }

  private final Side side;
  private final String title;
  private final Possible possible;
  private final String because;

  Ability(Side side, String title, Possible possible, String because) {
    this.side = side;
    this.title = title;
    this.possible = possible;
    this.because = because;
  }

  public Side side() {
    return side;
  }

  public String title() {
    return title;
  }

  public Possible possible() {
    return possible;
  }

  public String because() {
    return because;
  }
}
