package io.mooring.reconciliation;

import io.mooring.reconciliation.Identifier.Kind;
import java.util.Set;

/** Why two records are taken for one computer's, in a word; the strongest that applies. */
public enum Rule {
  /** One id that somebody gives to one device only. */
  ID("id"),
  /** Two of serial number, board and ConfigMgr's hardware id. */
  HARDWARE("hardware"),
  /** A network card, and one of these or model and name: docks go from hand to hand. */
  CARD("card"),
  /**
   * A serial number and the model that it is of, by which Autopilot registers as well (Microsoft:
   * Windows Autopilot registration overview).
   */
  MODEL("model"),
  /** One part's number and the name. */
  NAME("name"),
  /** Nothing that would do. */
  NONE("none");

  private static final Set<Kind> PARTS = Set.of(Kind.HARDWARE_ID, Kind.SMBIOS_GUID, Kind.SERIAL);

  private static final Set<Kind> CARD_OF_A_MODEL = Set.of(Kind.MAC_ADDRESS, Kind.MODEL, Kind.NAME);

  private final String key;

  Rule(String key) {
    this.key = key;
  }

  /** The name in texts and in the API. */
  public String key() {
    return key;
  }

  static Rule of(Set<Kind> agreed) {
    var parts = agreed.stream().filter(PARTS::contains).count();
    if (agreed.stream().anyMatch(Kind::alone)) {
      return ID;
    }
    if (parts > 1) {
      return HARDWARE;
    }
    if (parts == 0) {
      return agreed.containsAll(CARD_OF_A_MODEL) ? CARD : NONE;
    }
    if (agreed.contains(Kind.MAC_ADDRESS)) {
      return CARD;
    }
    if (agreed.contains(Kind.SERIAL) && agreed.contains(Kind.MODEL)) {
      return MODEL;
    }
    return agreed.contains(Kind.NAME) ? NAME : NONE;
  }
}
