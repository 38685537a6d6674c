package io.mooring.lab.adminservice.odata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key as the address writes it: {@code (1)}, {@code ('A')}, {@code (A=1,B='x')} or {@code /A}.
 */
final class Keys {

  private Keys() {}

  /** The part between the parentheses; without names the only key column is meant. */
  static <S> Filter<S> parse(String text, EntityClass<S> of, boolean exactCase) {
    var tokens = Tokens.of(text);
    var given = new HashMap<String, Operand<S>>();
    do {
      var name = name(tokens, of, exactCase);
      Operand<S> value =
          Literals.<S>read(tokens.peek())
              .orElseThrow(() -> tokens.unexpected("the value of a key was expected"));
      tokens.take();
      if (given.put(name, value) != null) {
        throw ODataException.badRequest("The key column '%s' is given twice.".formatted(name));
      }
    } while (tokens.takeMark(","));
    tokens.expectEnd();
    return filter(given, of);
  }

  /** A key as a segment of the path, without quotes. */
  static <S> Filter<S> segment(String text, EntityClass<S> of) {
    var column = only(of);
    var number = column.type().isNumber();
    if (number && !text.matches("\\d{1,18}")) {
      throw ODataException.badRequest("'%s' is no key of %s.".formatted(text, of.name()));
    }
    Operand<S> value =
        number
            ? new Operand.Literal<>(Long.valueOf(text), EdmType.INT64)
            : new Operand.Literal<>(text, EdmType.TEXT);
    return filter(Map.of(column.name(), value), of);
  }

  private static <S> String name(Tokens tokens, EntityClass<S> of, boolean exactCase) {
    var token = tokens.peek();
    if (token.kind() != Token.Kind.WORD) {
      return only(of).name();
    }
    tokens.take();
    tokens.expectMark("=");
    return of.key().stream()
        .filter(key -> exactCase ? key.equals(token.text()) : key.equalsIgnoreCase(token.text()))
        .findFirst()
        .orElseThrow(() ->
            ODataException.badRequest("'%s' is no key of %s.".formatted(token.text(), of.name())));
  }

  private static <S> Column<S> only(EntityClass<S> of) {
    if (of.key().size() != 1) {
      throw ODataException.badRequest(
          "The key of %s has several columns: %s.".formatted(of.name(), of.key()));
    }
    return of.keyColumn(of.key().getFirst());
  }

  private static <S> Filter<S> filter(Map<String, Operand<S>> given, EntityClass<S> of) {
    List<Filter<S>> parts = new ArrayList<>();
    for (var name : of.key()) {
      var column = of.keyColumn(name);
      var value =
          Optional.ofNullable(given.get(name))
              .orElseThrow(() ->
                  ODataException.badRequest("The key column '%s' is missing.".formatted(name)));
      checkType(column, value.type());
      parts.add(new Filter.Comparison<>(new Operand.Property<>(column), Operator.EQ, value));
    }
    return parts.stream().reduce(Filter.Both::new).orElseThrow();
  }

  private static <S> void checkType(Column<S> column, @Nullable EdmType type) {
    if (type == null || !column.type().comparableWith(type)) {
      throw ODataException.badRequest(
          "The key column '%s' is %s."
              .formatted(column.name(), column.type().name().toLowerCase(Locale.ROOT)));
    }
  }
}
