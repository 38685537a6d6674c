package io.mooring.reconciliation;

import java.util.Locale;
import java.util.regex.Pattern;

/** One way to write each kind of identifier, whatever the source does. */
final class Spelling {

  private static final Pattern NOT_HEX = Pattern.compile("[^0-9a-f]");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern COMPANY =
      Pattern.compile(",?\\b(inc|corp|corporation|co|ltd|gmbh)\\b\\.?|[.,]");

  private Spelling() {}

  static String of(Identifier.Kind kind, String text) {
    var small = text.strip().toLowerCase(Locale.ROOT);
    return switch (kind) {
      case ENTRA_DEVICE_ID, INTUNE_ID, SMBIOS_GUID -> bare(small);
      case CLIENT_GUID -> small.startsWith("guid:") ? small.substring("guid:".length()) : small;
      case MAC_ADDRESS -> NOT_HEX.matcher(small).replaceAll("");
      case SERIAL -> SPACES.matcher(small).replaceAll("");
      case MODEL -> SPACES.matcher(COMPANY.matcher(small).replaceAll("")).replaceAll(" ").strip();
      case NAME -> before('.', small);
      case OWNER -> before('@', small.substring(small.indexOf('\\') + 1));
      case HARDWARE_ID, MDM_ID -> small;
    };
  }

  private static String bare(String guid) {
    return guid.startsWith("{") && guid.endsWith("}") ? guid.substring(1, guid.length() - 1) : guid;
  }

  private static String before(char sign, String text) {
    var at = text.indexOf(sign);
    return at < 0 ? text : text.substring(0, at);
  }
}
