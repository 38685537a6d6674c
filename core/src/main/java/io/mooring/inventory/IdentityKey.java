package io.mooring.inventory;

import io.mooring.device.SourceRecord;
import io.mooring.wire.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Something that tells one device from all others, strongest kind first. Never the name.
 *
 * @param value in small letters; a client GUID counts within the site of that code, an id of Intune
 *     or Entra everywhere
 */
public record IdentityKey(Kind kind, String value) {

  /** In order of strength. */
  public enum Kind {
    INTUNE_DEVICE,
    ENTRA_DEVICE,
    CLIENT_GUID,
    HARDWARE
  }

  /** What makers leave in the field when they leave it empty. */
  private static final Set<String> JUNK =
      Set.of(
          "",
          "0",
          "none",
          "n/a",
          "default string",
          "system serial number",
          "to be filled by o.e.m.",
          "not specified",
          "invalid");

  /** The keys of a record, strongest first. */
  public static List<IdentityKey> of(SourceRecord record) {
    List<IdentityKey> keys = new ArrayList<>();
    record
        .text(Column.INTUNE_ID)
        .ifPresent(id -> keys.add(new IdentityKey(Kind.INTUNE_DEVICE, small(id))));
    record
        .text(Column.ENTRA_DEVICE_ID)
        .filter(id -> !zeros(id))
        .ifPresent(id -> keys.add(new IdentityKey(Kind.ENTRA_DEVICE, small(id))));
    record
        .text(Column.CLIENT_GUID)
        .ifPresent(guid ->
            keys.add(
                new IdentityKey(Kind.CLIENT_GUID, joined(small(record.siteName()), small(guid)))));
    hardware(record).ifPresent(keys::add);
    return keys;
  }

  private static java.util.Optional<IdentityKey> hardware(SourceRecord record) {
    var serial = record.text(Column.SERIAL_NUMBER).map(IdentityKey::small).orElse("");
    var board = record.text(Column.SMBIOS_GUID).map(IdentityKey::small).orElse("");
    return JUNK.contains(serial) || JUNK.contains(board) || zeros(serial) || zeros(board)
        ? java.util.Optional.empty()
        : java.util.Optional.of(new IdentityKey(Kind.HARDWARE, joined(serial, board)));
  }

  /** One text for each pair: a slash within a part is not the one between them. */
  private static String joined(String one, String other) {
    return escaped(one) + "/" + escaped(other);
  }

  private static String escaped(String part) {
    return part.replace("%", "%25").replace("/", "%2f");
  }

  private static boolean zeros(String text) {
    return text.chars().allMatch(sign -> sign == '0' || sign == '-');
  }

  private static String small(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
