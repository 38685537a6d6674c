package io.mooring.reconciliation;

import java.util.Optional;

/**
 * Something in a record that tells which computer it is of, as {@link Spelling} writes it: two that
 * mean the same are equal.
 */
public record Identifier(Kind kind, String value) implements Comparable<Identifier> {

  /**
   * The kinds, strongest first. Points say what it is worth that two records agree; {@link Match}
   * says how many are enough.
   */
  public enum Kind {
    /** Of the enrolment, given by Intune. */
    INTUNE_ID("intuneId", 150, 20),
    /** Of the client, within its hierarchy. */
    CLIENT_GUID("clientGuid", 150, 20),
    /** Of the enrolment, given by a third-party MDM. */
    MDM_ID("mdmId", 150, 20),
    ENTRA_DEVICE_ID("entraDeviceId", 100, 20),
    /** ConfigMgr's own sum of a computer's parts ({@code HardwareID}), within a hierarchy. */
    HARDWARE_ID("hardwareId", 60, 20),
    /** Of the board (DMTF: SMBIOS, System Information, UUID). */
    SMBIOS_GUID("smbiosGuid", 60, 20),
    SERIAL("serial", 60, 20),
    /** Of a network card; docks and adapters go from hand to hand. */
    MAC_ADDRESS("macAddress", 40, 20),
    /** Maker and model, which support a serial number, as makers do not know each other's. */
    MODEL("model", 20, Integer.MAX_VALUE),
    NAME("name", 20, 60),
    OWNER("owner", 10, Integer.MAX_VALUE);

    private final String key;
    private final int points;
    private final int many;

    Kind(String key, int points, int many) {
      this.key = key;
      this.points = points;
      this.many = many;
    }

    /** The name in texts and in the API. */
    public String key() {
      return key;
    }

    /** What it is called in a sentence. */
    public String word() {
      return switch (this) {
        case INTUNE_ID -> "Intune id";
        case CLIENT_GUID -> "client GUID";
        case MDM_ID -> "enrolment id";
        case ENTRA_DEVICE_ID -> "Entra device id";
        case HARDWARE_ID -> "hardware id";
        case SMBIOS_GUID -> "SMBIOS GUID";
        case SERIAL -> "serial number";
        case MAC_ADDRESS -> "network card";
        case MODEL -> "model";
        case NAME -> "name";
        case OWNER -> "user";
      };
    }

    int points() {
      return points;
    }

    /** What more records than this have tells nothing of one computer. */
    public int many() {
      return many;
    }

    /** Whether it tells one device from all others by itself. */
    boolean alone() {
      return points >= Match.ENOUGH;
    }

    /** Whether it belongs to a part: two computers that run at once cannot both have it. */
    boolean ofPart() {
      return switch (this) {
        case HARDWARE_ID, SMBIOS_GUID, SERIAL, MAC_ADDRESS -> true;
        case INTUNE_ID, CLIENT_GUID, MDM_ID, ENTRA_DEVICE_ID, MODEL, NAME, OWNER -> false;
      };
    }

    /** Whether records are looked up by it: the others only support. */
    public boolean leads() {
      return switch (this) {
        case MODEL, OWNER -> false;
        case INTUNE_ID,
            CLIENT_GUID,
            MDM_ID,
            ENTRA_DEVICE_ID,
            HARDWARE_ID,
            SMBIOS_GUID,
            SERIAL,
            MAC_ADDRESS,
            NAME ->
            true;
      };
    }

    /** Whether a person should look at two devices that share it. */
    boolean suspicious() {
      return switch (this) {
        case HARDWARE_ID, SMBIOS_GUID, SERIAL, NAME -> true;
        case INTUNE_ID, CLIENT_GUID, MDM_ID, ENTRA_DEVICE_ID, MAC_ADDRESS, MODEL, OWNER -> false;
      };
    }
  }

  /** Empty where the text says nothing: makers and images leave placeholders. */
  public static Optional<Identifier> of(Kind kind, String text) {
    var value = Spelling.of(kind, text);
    return Placeholders.contain(kind, value)
        ? Optional.empty()
        : Optional.of(new Identifier(kind, value));
  }

  /** One that counts within a hierarchy only. */
  public static Optional<Identifier> within(String hierarchy, Kind kind, String text) {
    return of(kind, text).map(bare -> new Identifier(kind, hierarchy + "/" + bare.value()));
  }

  /** Of a maker and a model; both are needed. */
  public static Optional<Identifier> model(String maker, String model) {
    return of(Kind.MODEL, maker)
        .flatMap(by ->
            of(Kind.MODEL, model)
                .map(what -> new Identifier(Kind.MODEL, by.value() + "/" + what.value())));
  }

  @Override
  public int compareTo(Identifier other) {
    var byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : value.compareTo(other.value);
  }
}
