package io.mooring.lab.graph;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a filter may ask for a property; texts are alike whatever their case. */
enum Operator {
  EQ,
  NE,
  LT,
  GT,
  CONTAINS,
  STARTSWITH;

  /** Whether it stands before its operands, as functions do. */
  boolean function() {
    return this == CONTAINS || this == STARTSWITH;
  }

  static Optional<Operator> named(String word) {
    return Stream.of(values())
        .filter(operator -> operator.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  boolean holds(@Nullable Object value, @Nullable Object literal) {
    return switch (this) {
      case EQ -> equal(value, literal);
      case NE -> !equal(value, literal);
      case LT -> value != null && literal != null && order(value, literal) < 0;
      case GT -> value != null && literal != null && order(value, literal) > 0;
      case CONTAINS -> lower(value).contains(lower(literal));
      case STARTSWITH -> lower(value).startsWith(lower(literal));
    };
  }

  private static boolean equal(@Nullable Object value, @Nullable Object literal) {
    if (value == null || literal == null) {
      return value == null && literal == null;
    }
    return order(value, literal) == 0;
  }

  private static int order(Object value, Object literal) {
    return literal instanceof Instant time
        ? Instant.parse(value.toString()).compareTo(time)
        : lower(value).compareTo(lower(literal));
  }

  private static String lower(@Nullable Object value) {
    return value == null ? "" : value.toString().toLowerCase(Locale.ROOT);
  }
}
