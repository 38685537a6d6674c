package io.mooring.coexistence;

import static java.util.stream.Collectors.joining;

import io.mooring.wire.Cut;
import io.mooring.wire.PlainText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The heading of a list: which of its columns is what, and which are passed over. */
final class ListHeading {
  private static final int LONGEST_SHOWN = 60;

  private final List<String> titles;
  private final Map<Integer, ListColumn> columns = new HashMap<>();

  /**
   * Understands the titles.
   *
   * @throws ListRefused when two say the same, or none tells devices apart
   */
  ListHeading(List<String> titles) {
    this.titles = titles.stream().map(String::strip).toList();
    for (var at = 0; at < titles.size(); at++) {
      var place = at;
      ListColumn.of(titles.get(at)).ifPresent(column -> add(place, column));
    }
    if (columns.values().stream().noneMatch(ListColumn.IDENTIFYING::contains)) {
      throw new ListRefused(
          "The heading has no column that tells devices apart. It takes one of: "
              + ListColumn.IDENTIFYING.stream().map(ListColumn::title).collect(joining(", "))
              + ".");
    }
  }

  private void add(int at, ListColumn column) {
    var before = first(column);
    if (before.isPresent() && !column.several()) {
      throw new ListRefused(
          "Columns %d (%s) and %d (%s) both mean %s. Keep one of them."
              .formatted(
                  before.getAsInt() + 1,
                  shown(titles.get(before.getAsInt())),
                  at + 1,
                  shown(titles.get(at)),
                  column.title()));
    }
    columns.put(at, column);
  }

  private OptionalInt first(ListColumn column) {
    return columns.entrySet().stream()
        .filter(each -> each.getValue() == column)
        .mapToInt(Map.Entry::getKey)
        .min();
  }

  int width() {
    return titles.size();
  }

  /** What the column at this place is; empty where it is passed over. */
  Optional<ListColumn> at(int place) {
    return Optional.ofNullable(columns.get(place));
  }

  /** Where a value stands, for a sentence. */
  String place(int at) {
    return "column " + (at + 1) + " (" + shown(titles.get(at)) + ")";
  }

  /** The columns that are read. */
  List<ListColumn> understood() {
    return columns.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(columns.values()));
  }

  /** The titles that say nothing here. */
  List<String> passedOver() {
    var others = new ArrayList<String>();
    for (var at = 0; at < titles.size(); at++) {
      if (!columns.containsKey(at) && !titles.get(at).isEmpty()) {
        others.add(shown(titles.get(at)));
      }
    }
    return others;
  }

  private static String shown(String title) {
    return PlainText.line(Cut.to(LONGEST_SHOWN, title));
  }
}
