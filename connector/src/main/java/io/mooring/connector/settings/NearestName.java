package io.mooring.connector.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody may have meant. */
final class NearestName {

  private NearestName() {}

  /** The name that the fewest slips lead to, where a third of its letters are right at least. */
  static Optional<String> to(String wrong, Collection<String> names) {
    return names.stream()
        .min(Comparator.comparingInt(name -> slips(wrong, name)))
        .filter(name -> slips(wrong, name) * 3 <= Math.max(name.length(), 3));
  }

  /** Levenshtein's distance: letters to add, to leave out and to change. */
  private static int slips(String from, String to) {
    var row = new int[to.length() + 1];
    for (var column = 0; column <= to.length(); column++) {
      row[column] = column;
    }
    for (var line = 1; line <= from.length(); line++) {
      var diagonal = row[0];
      row[0] = line;
      for (var column = 1; column <= to.length(); column++) {
        var same = from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1;
        var best = Math.min(Math.min(row[column], row[column - 1]) + 1, diagonal + same);
        diagonal = row[column];
        row[column] = best;
      }
    }
    return row[to.length()];
  }
}
