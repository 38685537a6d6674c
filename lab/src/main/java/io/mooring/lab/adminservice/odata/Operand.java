package io.mooring.lab.adminservice.odata;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What may stand beside a comparison. */
sealed interface Operand<S> {

  @Nullable Object of(S subject);

  /** Null for the literal {@code null}, which goes with every type. */
  @Nullable EdmType type();

  /** A value written in the filter. */
  record Literal<S>(@Nullable Object value, @Nullable EdmType type) implements Operand<S> {
    @Override
    public @Nullable Object of(S subject) {
      return value;
    }
  }

  /** A column of the row. */
  record Property<S>(Column<S> column) implements Operand<S> {
    @Override
    public @Nullable Object of(S subject) {
      return column.of(subject);
    }

    @Override
    public EdmType type() {
      return column.type();
    }
  }

  /** The member of an array that a lambda looks at. */
  record Member<S>(EdmType type) implements Operand<S> {
    @Override
    public Object of(S subject) {
      return subject;
    }
  }

  /** A part of a text: capitals make no difference, as in the site database's collation. */
  record Search<S>(Kind kind, Operand<S> text, Operand<S> part) implements Operand<S> {

    enum Kind {
      STARTSWITH,
      ENDSWITH,
      CONTAINS
    }

    @Override
    public Object of(S subject) {
      if (!(text.of(subject) instanceof String whole && part.of(subject) instanceof String piece)) {
        return false;
      }
      var upper = whole.toUpperCase(Locale.ROOT);
      var sought = piece.toUpperCase(Locale.ROOT);
      return switch (kind) {
        case STARTSWITH -> upper.startsWith(sought);
        case ENDSWITH -> upper.endsWith(sought);
        case CONTAINS -> upper.contains(sought);
      };
    }

    @Override
    public EdmType type() {
      return EdmType.BOOLEAN;
    }
  }
}
