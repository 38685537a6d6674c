package io.mooring.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The hash by which connector and portal tell whether a row has changed: the first 8 bytes of a
 * SHA-256 over the columns in order of their keys, each text preceded by its length, in hex.
 */
public final class RowHash {

  private static final int BYTES = 8;

  private static final int USUAL_ROW = 2048;

  private RowHash() {}

  public static String of(Map<String, String> columns) {
    var row = new ByteArrayOutputStream(USUAL_ROW);
    for (var column : sorted(columns).entrySet()) {
      add(row, column.getKey());
      add(row, column.getValue());
    }
    return HexFormat.of().formatHex(sha256().digest(row.toByteArray()), 0, BYTES);
  }

  private static SortedMap<String, String> sorted(Map<String, String> columns) {
    return columns instanceof SortedMap<String, String> sorted && sorted.comparator() == null
        ? sorted
        : new TreeMap<>(columns);
  }

  private static void add(ByteArrayOutputStream row, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    row.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length).array());
    row.writeBytes(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
