package io.mooring.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Tables of text in which the first row that fits decides. */
final class DecisionTables {

  private record Row(List<Set<String>> cells, String answer) {

    private static final Set<String> ANY = Set.of("*");

    boolean fits(String... values) {
      for (var i = 0; i < values.length; i++) {
        var cell = cells.get(i);
        if (!cell.equals(ANY) && !cell.contains(values[i])) {
          return false;
        }
      }
      return cells.size() == values.length;
    }
  }

  private final Map<String, List<Row>> tables = new HashMap<>();

  DecisionTables(String resource) {
    var rows = new ArrayList<Row>();
    for (var line : lines(resource)) {
      if (line.contains("->")) {
        rows.add(row(line));
      } else if (line.contains(": ") && !line.startsWith("#")) {
        rows = new ArrayList<>();
        tables.put(line.substring(0, line.indexOf(':')), rows);
      }
    }
  }

  String answer(String table, String... values) {
    for (var row : Objects.requireNonNull(tables.get(table))) {
      if (row.fits(values)) {
        return row.answer();
      }
    }
    throw new AssertionError(table + " has no row for " + Arrays.asList(values));
  }

  private static Row row(String line) {
    var sides = line.split("->", 2);
    var cells =
        Arrays.stream(sides[0].strip().split(" +")).map(cell -> Set.of(cell.split("\\|"))).toList();
    return new Row(cells, sides[1].strip());
  }

  private static List<String> lines(String resource) {
    try (var in = DecisionTables.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
