package io.mooring.lab.adminservice.odata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The values that can be written into filters and keys. */
final class Literals {

  private Literals() {}

  static <S> Optional<Operand<S>> read(Token token) {
    return switch (token.kind()) {
      case TEXT -> Optional.of(new Operand.Literal<>(token.text(), EdmType.TEXT));
      case NUMBER -> Optional.of(new Operand.Literal<>(number(token.text()), EdmType.INT64));
      case TIME -> Optional.of(new Operand.Literal<>(time(token.text()), EdmType.TIME));
      case WORD -> named(token.text());
      case MARK, END -> Optional.empty();
    };
  }

  private static <S> Optional<Operand<S>> named(String word) {
    return switch (word) {
      case "null" -> Optional.of(new Operand.Literal<>(null, null));
      case "true" -> Optional.of(new Operand.Literal<>(true, EdmType.BOOLEAN));
      case "false" -> Optional.of(new Operand.Literal<>(false, EdmType.BOOLEAN));
      default -> Optional.empty();
    };
  }

  private static Number number(String text) {
    try {
      if (text.contains(".")) {
        return Double.valueOf(text);
      }
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw ODataException.badRequest("'%s' is too large a number.".formatted(text));
    }
  }

  private static Instant time(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw ODataException.badRequest("'%s' is no point in time.".formatted(text));
    }
  }
}
