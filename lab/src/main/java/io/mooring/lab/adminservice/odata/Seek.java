package io.mooring.lab.adminservice.odata;

import java.util.function.LongUnaryOperator;

/**
 * A column that grows with the position, so that a bound on it is answered by going there: {@code
 * firstAtOrAfter} gives the first position whose value is not below; {@code unique} when no two
 * rows share a value.
 */
public record Seek(String column, LongUnaryOperator firstAtOrAfter, boolean unique) {

  Span narrow(Span span, Operator operator, long value) {
    return switch (operator) {
      case EQ -> narrow(narrow(span, Operator.GE, value), Operator.LE, value);
      case GE -> span.from(firstAtOrAfter.applyAsLong(value));
      case GT -> span.from(firstAtOrAfter.applyAsLong(above(value)));
      case LT -> span.upTo(firstAtOrAfter.applyAsLong(value) - 1);
      case LE -> span.upTo(firstAtOrAfter.applyAsLong(above(value)) - 1);
      case NE -> span;
    };
  }

  private static long above(long value) {
    return value == Long.MAX_VALUE ? value : value + 1;
  }
}
