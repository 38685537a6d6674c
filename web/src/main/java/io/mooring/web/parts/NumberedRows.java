package io.mooring.web.parts;

import java.util.List;

/** A list that widgets read by row numbers. */
public interface NumberedRows<T> {

  /** The rows of the range that exist. */
  List<T> rows(int offset, int limit);

  /** A new look at a list that may have changed. */
  default void look() {}

  /** In this look the row keeps its number, if this list can read both ways. */
  default void hold(int number, T row) {}
}
