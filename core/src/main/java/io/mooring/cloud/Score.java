package io.mooring.cloud;

import org.jspecify.annotations.Nullable;

/** A score of Endpoint analytics. Null is what Graph does not tell. */
public sealed interface Score {

  /** From 0, the worst, to 100. */
  record Points(double value) implements Score {}

  /** There are not enough facts for one: Graph says −1. */
  record NotAvailable() implements Score {}

  /** Null for a number that is no score. */
  static @Nullable Score of(double value) {
    if (value == -1) {
      return new NotAvailable();
    }
    return value >= 0 && value <= 100 ? new Points(value) : null;
  }
}
