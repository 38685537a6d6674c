package io.mooring.lab.labelled;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what each source tells of one computer. */
final class Telling {

  private static final String TENANT = "contoso.com";
  private static final String HIERARCHY = "CONTOSO-CM";
  private static final long FIRST_RESOURCE = 16_777_216;

  private final int computer;
  private final boolean laptop;
  private final String owner;
  private final Luck luck;
  private final List<LabelledRecord> records;

  /**
   * Of one computer.
   *
   * @param owner an account such as {@code CONTOSO\anna.keller}; empty where nobody has it
   * @param records where they are added
   */
  Telling(int computer, boolean laptop, String owner, Luck luck, List<LabelledRecord> records) {
    this.computer = computer;
    this.laptop = laptop;
    this.owner = owner.strip();
    this.luck = luck;
    this.records = records;
  }

  /** A client's record; the id of Entra is in it where the computer is joined. */
  void configMgr(String site, Hardware hardware, Installed windows, boolean joined, boolean ended) {
    var values = begun("configMgr", site, HIERARCHY, windows);
    values.put(Field.ID, Long.toString(FIRST_RESOURCE + records.size()));
    values.put(Field.CLIENT_GUID, "GUID:" + windows.clientGuid().toUpperCase(Locale.ROOT));
    values.put(Field.HARDWARE_ID, hardware.hardwareId());
    values.put(Field.SERIAL, hardware.serial());
    values.put(Field.SMBIOS_GUID, hardware.board().toUpperCase(Locale.ROOT));
    values.put(Field.MAC_ADDRESSES, hardware.cards(laptop));
    values.put(Field.MANUFACTURER, hardware.maker());
    values.put(Field.MODEL, hardware.model());
    values.put(Field.OWNER, owner);
    values.put(Field.ENDED, Boolean.toString(ended));
    if (joined) {
      values.put(Field.ENTRA_DEVICE_ID, windows.entraId());
    }
    add(values);
  }

  /** Lists have no address of the cable (Graph reference, section 1.1). */
  void intune(Hardware hardware, Installed windows) {
    var values = begun("intune", TENANT, TENANT, windows);
    values.put(Field.ID, windows.intuneId());
    values.put(Field.INTUNE_ID, windows.intuneId());
    values.put(Field.ENTRA_DEVICE_ID, windows.entraId());
    values.put(Field.SERIAL, luck.befalls(Trap.SERIAL_MISSING) ? "" : hardware.serial());
    values.put(Field.MAC_ADDRESSES, laptop ? hardware.wireless().replace(":", "") : "");
    values.put(Field.MANUFACTURER, hardware.maker());
    values.put(Field.MODEL, hardware.model());
    values.put(Field.OWNER, principal());
    add(values);
  }

  void entra(Installed windows) {
    var values = begun("entra", TENANT, TENANT, windows);
    values.put(Field.ID, luck.guid());
    values.put(Field.ENTRA_DEVICE_ID, windows.entraId());
    values.put(Field.OWNER, principal());
    add(values);
  }

  /** Knows what it enrolled, mostly; a registration has no name and may never have been used. */
  void autopilot(Hardware hardware, Installed windows, boolean enrolled) {
    var values = new EnumMap<Field, String>(Field.class);
    values.put(Field.SOURCE, "autopilot");
    values.put(Field.PLACE, TENANT);
    values.put(Field.REALM, TENANT);
    values.put(Field.ID, luck.guid());
    values.put(Field.SERIAL, hardware.serial());
    values.put(Field.MANUFACTURER, hardware.maker());
    values.put(Field.MODEL, hardware.model());
    if (enrolled && luck.share(0.9)) {
      values.put(Field.ENTRA_DEVICE_ID, windows.entraId());
    }
    if (enrolled && luck.share(0.8)) {
      values.put(Field.INTUNE_ID, windows.intuneId());
      values.put(Field.LAST_SEEN, windows.from().toString());
    }
    add(values);
  }

  /** A list that was handed over; its makers' names are not always spelled as elsewhere. */
  void thirdParty(Hardware hardware, Installed windows, boolean joined) {
    var values = begun("thirdPartyMdm", "Workspace ONE", "Workspace ONE", windows);
    values.put(Field.ID, Integer.toString(records.size()));
    values.put(Field.MDM_ID, windows.intuneId());
    values.put(Field.SERIAL, luck.befalls(Trap.SERIAL_MISSING) ? "" : hardware.serial());
    values.put(Field.MAC_ADDRESSES, laptop && luck.share(0.5) ? hardware.wireless() : "");
    values.put(Field.MANUFACTURER, maker(hardware));
    values.put(Field.MODEL, hardware.model());
    values.put(Field.OWNER, principal());
    if (joined && luck.share(0.3)) {
      values.put(Field.ENTRA_DEVICE_ID, windows.entraId());
    }
    add(values);
  }

  private String maker(Hardware hardware) {
    return luck.share(0.1)
        ? hardware.maker().replace("HP", "Hewlett-Packard").replace(" Inc.", "")
        : hardware.maker();
  }

  private static EnumMap<Field, String> begun(
      String source, String place, String realm, Installed windows) {
    var values = new EnumMap<Field, String>(Field.class);
    values.put(Field.SOURCE, source);
    values.put(Field.PLACE, place);
    values.put(Field.REALM, realm);
    values.put(Field.NAME, windows.name());
    values.put(Field.SINCE, windows.from().toString());
    values.put(Field.LAST_SEEN, windows.to().toString());
    return values;
  }

  private String principal() {
    return owner.isEmpty() ? "" : owner.substring(owner.indexOf('\\') + 1) + "@" + TENANT;
  }

  private void add(Map<Field, String> values) {
    records.add(new LabelledRecord(computer, values));
  }
}
