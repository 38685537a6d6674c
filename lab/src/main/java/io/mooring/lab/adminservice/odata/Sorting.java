package io.mooring.lab.adminservice.odata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sorts rows by columns in which they do not come: keeps no more of them than can be asked for, so
 * a page costs its own size in memory, and only a sorted list without any bound costs all rows.
 */
final class Sorting<S> {

  private record Keyed<S>(List<@Nullable Object> keys, Row<S> row) {}

  private final List<Order<S>> order;
  private final Comparator<Keyed<S>> comparator;

  Sorting(List<Order<S>> order) {
    this.order = order;
    this.comparator = this::compare;
  }

  Stream<Row<S>> first(long bound, Stream<Row<S>> rows) {
    var kept = new PriorityQueue<>(comparator.reversed());
    rows.forEach(row -> {
      kept.add(keyed(row));
      if (kept.size() > bound) {
        kept.poll();
      }
    });
    var sorted = new ArrayList<>(kept);
    sorted.sort(comparator);
    return sorted.stream().map(Keyed::row);
  }

  private Keyed<S> keyed(Row<S> row) {
    var keys = order.stream().<@Nullable Object>map(by -> by.column().of(row.subject())).toList();
    return new Keyed<>(keys, row);
  }

  /** Rows that are equal in every column keep the class's own order, so pages never overlap. */
  private int compare(Keyed<S> one, Keyed<S> other) {
    for (var place = 0; place < order.size(); place++) {
      var comparison = order.get(place).compare(one.keys().get(place), other.keys().get(place));
      if (comparison != 0) {
        return comparison;
      }
    }
    return Long.compare(one.row().position(), other.row().position());
  }
}
