package io.mooring.device;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param after the end of the page before; null for the first
 * @param limit 1 to {@value #LARGEST}
 */
public record DeviceQuery(
    DeviceFilter filter, DeviceOrder order, @Nullable Cursor after, int limit) {

  /** The most devices of one page. */
  public static final int LARGEST = 1_000;

  public DeviceQuery {
    if (limit < 1 || limit > LARGEST) {
      throw new IllegalArgumentException("A page has 1 to " + LARGEST + " devices, not " + limit);
    }
  }
}
