package io.mooring.lab.adminservice.odata;

import org.jspecify.annotations.Nullable;

/**
 * Where the following page begins: after a position where the class's own order is kept, after a
 * number of rows where they are sorted otherwise.
 */
record SkipToken(boolean position, long value) {

  static @Nullable SkipToken parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (!text.matches("[pn]\\d{1,18}")) {
      throw ODataException.badRequest("'%s' is no $skiptoken of this service.".formatted(text));
    }
    return new SkipToken(text.charAt(0) == 'p', Long.parseLong(text.substring(1)));
  }

  String text() {
    return (position ? "p" : "n") + value;
  }
}
