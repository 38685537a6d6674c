package io.mooring.connector.site;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Of which encryption types a keytab holds keys of an account. The JDK passes over those that it
 * does not use, and says the same as if there were none.
 *
 * <p>MIT Kerberos: The keytab file format, version 2; numbers are those of RFC 3961's registry.
 */
final class KeytabTypes {

  private static final short VERSION = 0x0502;
  private static final int AFTER_PRINCIPAL = 4 + 4 + 1;

  private final ByteBuffer file;
  private final String principal;
  private final SortedSet<Integer> types = new TreeSet<>();

  private KeytabTypes(ByteBuffer file, String principal) {
    this.file = file;
    this.principal = principal;
  }

  /** Empty where the file does not name the account, or is no keytab. */
  static String of(Path keytab, String principal) {
    try {
      return new KeytabTypes(ByteBuffer.wrap(Files.readAllBytes(keytab)), principal).named();
    } catch (IOException | BufferUnderflowException | IllegalArgumentException e) {
      return "";
    }
  }

  private String named() {
    if (file.getShort() != VERSION) {
      return "";
    }
    while (file.remaining() > Integer.BYTES) {
      var size = file.getInt();
      var next = file.position() + Math.absExact(size);
      if (size > 0) {
        readEntry();
      }
      file.position(next);
    }
    return types.stream().map(KeytabTypes::name).collect(Collectors.joining(", "));
  }

  private void readEntry() {
    var parts = file.getShort();
    var realm = text();
    var name = new StringBuilder(text());
    for (var part = 1; part < parts; part++) {
      name.append('/').append(text());
    }
    file.position(file.position() + AFTER_PRINCIPAL);
    var type = file.getShort();
    if (principal.equals(name + "@" + realm) || principal.contentEquals(name)) {
      types.add((int) type);
    }
  }

  private String text() {
    var bytes = new byte[Short.toUnsignedInt(file.getShort())];
    file.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String name(int type) {
    return switch (type) {
      case 1, 2, 3 -> "DES";
      case 16 -> "3DES";
      case 17 -> "AES-128";
      case 18 -> "AES-256";
      case 23 -> "RC4";
      default -> "type " + type;
    };
  }
}
