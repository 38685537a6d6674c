package io.mooring.action;

import java.util.regex.Pattern;

/** What a caller names a request by, so that sending it twice orders once: 1 to 100 plain signs. */
public record IdempotencyKey(String value) {

  private static final Pattern ALLOWED = Pattern.compile("[\\x21-\\x7e]{1,100}");

  public IdempotencyKey {
    if (!ALLOWED.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "Idempotency-Key: 1 to 100 signs without blanks, such as a UUID.");
    }
  }
}
