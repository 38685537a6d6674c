package io.mooring.web.protection;

import io.mooring.device.FilterText;
import io.mooring.protection.Guarded;
import io.mooring.site.CollectionId;
import java.util.Locale;

/** Reads what a rule is to protect from what a person wrote. */
public final class GuardedText {

  private static final int LONGEST = 500;

  private GuardedText() {}

  /**
   * Reads the text form of a filter.
   *
   * @throws IllegalArgumentException with a sentence, when it asks for nothing or for a value that
   *     no device can have: such a rule would protect nothing, and nobody would notice
   */
  public static Guarded.ByFilter filter(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("A filter has at most " + LONGEST + " signs.");
    }
    var filter = FilterText.parse(text);
    filter
        .facets()
        .forEach((facet, values) ->
            values.stream()
                .filter(value -> !facet.knows(value))
                .findFirst()
                .ifPresent(value -> {
                  throw new IllegalArgumentException(
                      facet.key() + ": no device is '" + value + "'.");
                }));
    return new Guarded.ByFilter(filter);
  }

  /**
   * Reads a collection's id.
   *
   * @throws IllegalArgumentException with a sentence, when it is none
   */
  public static Guarded.ByCollection collection(String text) {
    return new Guarded.ByCollection(new CollectionId(text.strip().toUpperCase(Locale.ROOT)));
  }
}
