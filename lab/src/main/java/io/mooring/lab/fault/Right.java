package io.mooring.lab.fault;

import java.util.stream.Stream;

/** What an account may be allowed at the site (ConfigMgr reference, 1.3). */
public enum Right {
  /** To be an administrative user of the site at all. */
  ADMINISTRATIVE_USER("administrativeUser"),
  READ_RESOURCE("readResource"),
  NOTIFY_RESOURCE("notifyResource");

  private final String word;

  Right(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static Right of(String word) {
    return Stream.of(values())
        .filter(right -> right.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no right " + word));
  }
}
