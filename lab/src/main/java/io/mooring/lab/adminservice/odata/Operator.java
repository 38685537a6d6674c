package io.mooring.lab.adminservice.odata;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The comparisons of {@code $filter}. */
enum Operator {
  EQ,
  NE,
  GT,
  GE,
  LT,
  LE;

  static Optional<Operator> named(String word) {
    return Stream.of(values())
        .filter(operator -> operator.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  boolean accepts(int comparison) {
    return switch (this) {
      case EQ -> comparison == 0;
      case NE -> comparison != 0;
      case GT -> comparison > 0;
      case GE -> comparison >= 0;
      case LT -> comparison < 0;
      case LE -> comparison <= 0;
    };
  }

  /** The same comparison read from the other side. */
  Operator mirrored() {
    return switch (this) {
      case GT -> LT;
      case GE -> LE;
      case LT -> GT;
      case LE -> GE;
      case EQ, NE -> this;
    };
  }
}
