package io.mooring.lab.adminservice.odata;

import java.util.List;

/** A {@code $filter} that was understood to the last word. */
sealed interface Filter<S> {

  boolean test(S subject);

  /** The positions outside which nothing can pass. */
  default Span within(EntityClass<S> of, Span span) {
    return span;
  }

  boolean uses(Operator operator);

  /** Passes everything. */
  record Everything<S>() implements Filter<S> {
    @Override
    public boolean test(S subject) {
      return true;
    }

    @Override
    public boolean uses(Operator operator) {
      return false;
    }
  }

  /** {@code and}. */
  record Both<S>(Filter<S> one, Filter<S> other) implements Filter<S> {
    @Override
    public boolean test(S subject) {
      return one.test(subject) && other.test(subject);
    }

    @Override
    public Span within(EntityClass<S> of, Span span) {
      return other.within(of, one.within(of, span));
    }

    @Override
    public boolean uses(Operator operator) {
      return one.uses(operator) || other.uses(operator);
    }
  }

  /** {@code or}. */
  record Either<S>(Filter<S> one, Filter<S> other) implements Filter<S> {
    @Override
    public boolean test(S subject) {
      return one.test(subject) || other.test(subject);
    }

    @Override
    public boolean uses(Operator operator) {
      return one.uses(operator) || other.uses(operator);
    }
  }

  /** {@code not}. */
  record Not<S>(Filter<S> inner) implements Filter<S> {
    @Override
    public boolean test(S subject) {
      return !inner.test(subject);
    }

    @Override
    public boolean uses(Operator operator) {
      return inner.uses(operator);
    }
  }

  /** A truth by itself, such as {@code startswith(Name,'A')}. */
  record Holds<S>(Operand<S> condition) implements Filter<S> {
    @Override
    public boolean test(S subject) {
      return Boolean.TRUE.equals(condition.of(subject));
    }

    @Override
    public boolean uses(Operator operator) {
      return false;
    }
  }

  /**
   * Two sides and an operator; nothing is neither above nor below anything (OData 4.01, 5.1.1.1).
   */
  record Comparison<S>(Operand<S> left, Operator operator, Operand<S> right) implements Filter<S> {
    @Override
    public boolean test(S subject) {
      var one = left.of(subject);
      var other = right.of(subject);
      var ranked = operator != Operator.EQ && operator != Operator.NE;
      return (!ranked || (one != null && other != null))
          && operator.accepts(Values.compare(one, other));
    }

    @Override
    public Span within(EntityClass<S> of, Span span) {
      if (left instanceof Operand.Property<S>(var column)
          && right instanceof Operand.Literal<S>(Long value, _)) {
        return sought(of, column, operator, value, span);
      }
      if (right instanceof Operand.Property<S>(var column)
          && left instanceof Operand.Literal<S>(Long value, _)) {
        return sought(of, column, operator.mirrored(), value, span);
      }
      return span;
    }

    private static <S> Span sought(
        EntityClass<S> of, Column<S> column, Operator operator, long value, Span span) {
      return of.seek(column.name()).map(seek -> seek.narrow(span, operator, value)).orElse(span);
    }

    @Override
    public boolean uses(Operator operator) {
      return this.operator == operator;
    }
  }

  /** Some member of an array passes. */
  record Any<S>(Column<S> array, Filter<Object> inner) implements Filter<S> {
    @Override
    public boolean test(S subject) {
      return array.of(subject) instanceof List<?> members && members.stream().anyMatch(inner::test);
    }

    @Override
    public boolean uses(Operator operator) {
      return inner.uses(operator);
    }
  }
}
