package io.mooring.lab.identity;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that nobody chose. */
final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** 256 bits, for programs. */
  static String key() {
    return text(32);
  }

  /** 72 bits in twelve characters, for a person to type. */
  static String password() {
    return text(9);
  }

  private static String text(int bytes) {
    var random = new byte[bytes];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
