package io.mooring.lab.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/**
 * Where a page goes on: after which key, as which page, and after which key the page before began.
 */
record SkipToken(long after, int page, long before) {

  static final SkipToken FIRST = new SkipToken(Rows.START, 1, Rows.START);

  static SkipToken parse(String text) {
    try {
      var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(",", -1);
      return new SkipToken(
          Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw Refusal.bad("The skip token is invalid.");
    }
  }

  SkipToken next(long last) {
    return new SkipToken(last, page + 1, after);
  }

  String text() {
    var plain = after + "," + page + "," + before;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
  }
}
