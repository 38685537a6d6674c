package io.mooring.lab.estate;

/**
 * What may be wrong with a record: every 97th device has one kind, in turn, so small estates have
 * it too.
 */
public enum Dirt {
  NONE,
  JUNK_SERIAL,
  DUPLICATE_SERIAL,
  NULL_USER,
  LOWER_CASE_NAME,
  TRAILING_BLANK_USER,
  YEAR_1,
  YEAR_1601,
  YEAR_1970,
  YEAR_1980,
  MARKUP,
  LONG_TEXT,
  UNICODE_NAME;

  private static final int EVERY = 97;

  static Dirt of(long seed, int index) {
    var shifted = index + Math.floorMod(seed, (long) EVERY);
    if (shifted % EVERY != EVERY / 2) {
      return NONE;
    }
    return values()[1 + (int) (shifted / EVERY % (values().length - 1))];
  }
}
