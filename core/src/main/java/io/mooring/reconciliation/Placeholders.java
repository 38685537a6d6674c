package io.mooring.reconciliation;

import java.util.Set;

/**
 * What stands in a field that nobody filled in. What is not known here is met by counting: see
 * {@link Sightings}.
 */
final class Placeholders {

  /**
   * Dell's service tags have 7 signs; no maker of office computers is known to use fewer than 5.
   */
  private static final int SHORTEST_SERIAL = 5;

  private static final int MAC_DIGITS = 12;

  /** The bit of a MAC's first octet that says: made up, not the maker's (IEEE 802, U/L). */
  private static final int LOCALLY_ADMINISTERED = 2;

  private static final String SEPARATORS = "-_:. /";

  /** As {@link Spelling} writes them: without spaces. */
  private static final Set<String> SERIALS =
      Set.of(
          "default",
          "defaultstring",
          "systemserialnumber",
          "chassisserialnumber",
          "baseboardserialnumber",
          "tobefilledbyo.e.m.",
          "tobefilledbyoem",
          "o.e.m.",
          "notspecified",
          "notapplicable",
          "notavailable",
          "unknown",
          "invalid",
          "empty",
          "serial",
          "serialnumber",
          "enterserial",
          "0123456789",
          "123456789",
          "1234567890",
          "123456789abc",
          "xx-xxxxxxx");

  /** Those of boards whose maker left the firmware's sample, in both orders of bytes. */
  private static final Set<String> BOARDS =
      Set.of(
          "03000200-0400-0500-0006-000700080009",
          "00020003-0004-0005-0006-000700080009",
          "12345678-1234-5678-90ab-cddeefaabbcc",
          "defaultstring",
          "notsettable",
          "notpresent");

  /** Of a virtual adapter that is the same on every computer that has it. */
  private static final Set<String> CARDS = Set.of("00059a3c7a00");

  private static final Set<String> NAMES = Set.of("localhost", "unknown", "computer", "pc");

  private static final Set<String> MODELS =
      Set.of(
          "system manufacturer",
          "system product name",
          "to be filled by oem",
          "default string",
          "oem",
          "not applicable");

  private Placeholders() {}

  static boolean contain(Identifier.Kind kind, String value) {
    if (value.isEmpty() || (kind != Identifier.Kind.OWNER && oneSign(value))) {
      return true;
    }
    return switch (kind) {
      case SERIAL -> value.length() < SHORTEST_SERIAL || SERIALS.contains(value);
      case SMBIOS_GUID -> BOARDS.contains(value);
      case MAC_ADDRESS -> value.length() != MAC_DIGITS || madeUp(value) || CARDS.contains(value);
      // Windows PE gives itself such a name while it installs.
      case NAME -> NAMES.contains(value) || value.startsWith("minint-");
      case MODEL -> MODELS.contains(value);
      case INTUNE_ID, CLIENT_GUID, MDM_ID, ENTRA_DEVICE_ID, HARDWARE_ID, OWNER -> false;
    };
  }

  private static boolean madeUp(String mac) {
    return (Integer.parseInt(mac, 0, 2, 16) & LOCALLY_ADMINISTERED) != 0;
  }

  /** Such as zeros, or nothing but dots. */
  private static boolean oneSign(String value) {
    var first = 0;
    for (var at = 0; at < value.length(); at++) {
      var sign = value.charAt(at);
      if (SEPARATORS.indexOf(sign) < 0) {
        if (first != 0 && sign != first) {
          return false;
        }
        first = sign;
      }
    }
    return true;
  }
}
