package io.mooring.device;

/**
 * How many devices a list has.
 *
 * @param more whether there are more than this number; of a search nobody counts further than
 *     {@link #MOST}
 */
public record Total(long number, boolean more) {

  /** A search is counted up to this number: nobody reads on for longer. */
  public static final long MOST = 10_000;

  public static Total exactly(long number) {
    return new Total(number, false);
  }

  /** Of a search. */
  public static Total counted(long found) {
    return new Total(Math.min(found, MOST), found > MOST);
  }
}
