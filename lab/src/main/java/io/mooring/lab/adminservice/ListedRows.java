package io.mooring.lab.adminservice;

import io.mooring.lab.adminservice.odata.Row;
import io.mooring.lab.adminservice.odata.Rows;
import io.mooring.lab.adminservice.odata.Span;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of a small class: all of them, in the order of the list. */
record ListedRows<S>(Supplier<List<S>> all) implements Rows<S> {

  @Override
  public Stream<Row<S>> in(Span span, boolean backwards) {
    var list = all.get();
    return IntStream.range(0, list.size())
        .map(place -> backwards ? list.size() - 1 - place : place)
        .filter(place -> place >= span.first() && place <= span.last())
        .mapToObj(place -> new Row<>(place, list.get(place)));
  }
}
