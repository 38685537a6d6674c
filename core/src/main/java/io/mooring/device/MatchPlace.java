package io.mooring.device;

import io.mooring.wire.Cut;

/**
 * A device's place in the order of a search: the first of its terms that the leading word begins. A
 * term that is the word itself comes first.
 *
 * @param word of the search's words the one that leads
 */
public record MatchPlace(String word, String term) {

  /** As it stands in a cursor. */
  public String text() {
    return word + "\n" + term;
  }

  /** Cut to what can be a place; whatever the text is, it is one. */
  public static MatchPlace parse(String text) {
    var parts = text.split("\n", 2);
    var term = parts.length < 2 ? parts[0] : parts[1];
    return new MatchPlace(parts[0], Cut.to(SearchTerms.LONGEST, term));
  }
}
