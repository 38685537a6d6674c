package io.mooring.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes secrets that nobody can guess, and the hashes by which they are kept. */
public final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Digits and small letters without 0, 1, l and o: 32 signs that are not mistaken by phone. */
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

  private Secrets() {}

  /** A random text; each sign carries 5 bits, so 32 signs carry 160. */
  public static String random(int signs) {
    var text = new StringBuilder(signs);
    for (var i = 0; i < signs; i++) {
      text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  /** SHA-256 in lower-case hex: enough for secrets of 128 random bits and more. */
  public static String hash(String secret) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
