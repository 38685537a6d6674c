package io.mooring.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The hash by which connector and portal tell whether a row has changed: the first 8 bytes of a
 * SHA-256 over the columns in order of their keys, each text preceded by its length, in hex.
 */
public final class RowHash {

  private static final int BYTES = 8;

  private RowHash() {}

  public static String of(Map<String, String> columns) {
    var digest = sha256();
    for (var column : new TreeMap<>(columns).entrySet()) {
      add(digest, column.getKey());
      add(digest, column.getValue());
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static void add(MessageDigest digest, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
