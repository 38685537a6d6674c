package io.mooring.lab.adminservice.odata;

import java.util.stream.Stream;

/** Where a class takes its rows from. */
@FunctionalInterface
public interface Rows<S> {

  /** The rows whose position lies in the span, in order of position, or backwards. */
  Stream<Row<S>> in(Span span, boolean backwards);
}
