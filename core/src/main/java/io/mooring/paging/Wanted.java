package io.mooring.paging;

import io.mooring.wire.Cut;
import io.mooring.wire.PlainText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param search what the things wanted begin with, in small letters; nothing for all
 * @param after the end of the page before; null for the first
 * @param limit 1 to {@value #LARGEST}
 */
public record Wanted(String search, @Nullable Place after, int limit) {

  /** The most things of one page. */
  public static final int LARGEST = 1_000;

  /** Longer searches are cut, as what is searched is. */
  public static final int LONGEST = 64;

  public Wanted {
    search = small(search);
    if (limit < 1 || limit > LARGEST) {
      throw new IllegalArgumentException("A page has 1 to " + LARGEST + " rows, not " + limit);
    }
  }

  /** A page of everything. */
  public static Wanted all(@Nullable Place after, int limit) {
    return new Wanted("", after, limit);
  }

  /** A text as it is searched and put in order. */
  public static String small(String text) {
    return Cut.to(LONGEST, PlainText.line(text).toLowerCase(Locale.ROOT));
  }
}
