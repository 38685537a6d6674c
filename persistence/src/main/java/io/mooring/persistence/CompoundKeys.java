package io.mooring.persistence;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.query.CommonQueryContract;

/**
 * A condition on many compound keys: H2 and MySQL read exactly these rows by the key's index, where
 * a list of the last column alone makes H2 read the whole range of those before it. H2 does so only
 * with an index on just these columns, neither more nor fewer (seen with 2.4.240).
 *
 * @param before the columns that lead the key, the same for all
 * @param column the key's last column
 * @param values one statement's worth, and not none
 */
record CompoundKeys<T>(Map<String, UUID> before, String column, List<T> values) {

  /** H2 compares each row that it finds with the whole list. */
  static final int MOST = 64;

  /** The keys in parts for one statement each; of few lengths, so that few are planned. */
  static <T> List<CompoundKeys<T>> of(
      Map<String, UUID> before, String column, Collection<T> values) {
    return values.stream()
        .distinct()
        .gather(Gatherers.windowFixed(MOST))
        .map(chunk -> new CompoundKeys<>(before, column, filled(chunk)))
        .toList();
  }

  /** Repeats the last until there are as many as a power of two. */
  static <T> List<T> filled(List<T> chunk) {
    var size = Integer.highestOneBit(chunk.size() * 2 - 1);
    return IntStream.range(0, size)
        .mapToObj(n -> chunk.get(Math.min(n, chunk.size() - 1)))
        .toList();
  }

  /** For the {@code where} of a plain statement, with a place for each part of each key. */
  static String among(List<String> columns, int keys) {
    var key = "(" + String.join(",", Collections.nCopies(columns.size(), "?")) + ")";
    var places = String.join(",", Collections.nCopies(keys, key));
    return "(" + String.join(", ", columns) + ") in (" + places + ")";
  }

  /** For the {@code where} of a statement. */
  String condition() {
    var leading = before.keySet().stream().map(name -> ":" + name + ", ").collect(joining());
    return IntStream.range(0, values.size())
        .mapToObj(n -> "(" + leading + ":key" + n + ")")
        .collect(
            joining(
                ", ",
                Stream.concat(before.keySet().stream(), Stream.of(column))
                    .collect(joining(", ", "(", ") in (")),
                ")"));
  }

  /** Sets what the condition names. */
  <Q extends CommonQueryContract> Q on(Q query) {
    before.forEach(query::setParameter);
    for (var n = 0; n < values.size(); n++) {
      query.setParameter("key" + n, values.get(n));
    }
    return query;
  }
}
