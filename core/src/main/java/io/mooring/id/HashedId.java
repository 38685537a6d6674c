package io.mooring.id;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Positive numbers for ids that are texts: 63 bits of SHA-256. Two of 150,000 agree in it once in
 * some 800 million times.
 */
public final class HashedId {

  private HashedId() {}

  /** The same for one text always. */
  public static long of(String text) {
    return Math.max(1, ByteBuffer.wrap(sha256(text)).getLong() & Long.MAX_VALUE);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
