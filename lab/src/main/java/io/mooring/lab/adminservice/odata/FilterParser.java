package io.mooring.lab.adminservice.odata;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a {@code $filter}: what it does not understand it refuses. */
final class FilterParser<S> {

  /** Deep enough for every honest filter, and far from the end of the stack. */
  private static final int DEEPEST = 100;

  private final Tokens tokens;
  private final Function<String, Operand<S>> names;
  private int depth;

  private FilterParser(Tokens tokens, Function<String, Operand<S>> names) {
    this.tokens = tokens;
    this.names = names;
  }

  static <S> Filter<S> parse(String text, EntityClass<S> of, boolean exactCase) {
    var tokens = Tokens.of(text);
    var filter = new FilterParser<>(tokens, name -> property(of, name, exactCase)).either();
    tokens.expectEnd();
    return filter;
  }

  static <S> Operand<S> property(EntityClass<S> of, String name, boolean exactCase) {
    return of.column(name, exactCase)
        .map(Operand.Property::new)
        .orElseThrow(() ->
            ODataException.badRequest(
                "Could not find a property named '%s' on type 'AdminService.%s'."
                    .formatted(name, of.name())));
  }

  private Filter<S> either() {
    deeper();
    var filter = both();
    while (tokens.takeWord("or")) {
      filter = new Filter.Either<>(filter, both());
    }
    depth--;
    return filter;
  }

  private void deeper() {
    if (++depth > DEEPEST) {
      throw ODataException.badRequest("The filter is nested too deeply.");
    }
  }

  private Filter<S> both() {
    var filter = single();
    while (tokens.takeWord("and")) {
      filter = new Filter.Both<>(filter, single());
    }
    return filter;
  }

  private Filter<S> single() {
    if (tokens.takeWord("not")) {
      deeper();
      var negated = new Filter.Not<>(single());
      depth--;
      return negated;
    }
    if (tokens.takeMark("(")) {
      var inner = either();
      tokens.expectMark(")");
      return inner;
    }
    var left = operand();
    return left instanceof Operand.Property<S>(var array) && tokens.takeMark("/")
        ? any(array)
        : comparison(left);
  }

  private Filter<S> comparison(Operand<S> left) {
    var operator = Operator.named(tokens.peek().text());
    if (operator.isPresent()) {
      tokens.take();
      var right = operand();
      checkTypes(left.type(), right.type());
      return new Filter.Comparison<>(left, operator.get(), right);
    }
    if (left.type() != EdmType.BOOLEAN) {
      throw tokens.unexpected("an operator (eq, ne, gt, ge, lt, le) was expected");
    }
    return new Filter.Holds<>(left);
  }

  private Filter<S> any(Column<S> array) {
    var members = array.type().members();
    if (members == null || !tokens.takeWord("any")) {
      throw tokens.unexpected("'any' on an array was expected");
    }
    tokens.expectMark("(");
    if (tokens.takeMark(")")) {
      return new Filter.Any<>(array, new Filter.Everything<>());
    }
    var variable = tokens.take();
    if (variable.kind() != Token.Kind.WORD) {
      throw ODataException.badRequest("'%s' is no name of a variable.".formatted(variable.text()));
    }
    tokens.expectMark(":");
    var inner = new FilterParser<>(tokens, name -> member(name, variable.text(), members)).either();
    tokens.expectMark(")");
    return new Filter.Any<>(array, inner);
  }

  private static Operand<Object> member(String name, String variable, EdmType type) {
    if (!name.equals(variable)) {
      throw ODataException.badRequest("'%s' is unknown inside the lambda.".formatted(name));
    }
    return new Operand.Member<>(type);
  }

  private Operand<S> operand() {
    var token = tokens.peek();
    Optional<Operand<S>> literal = Literals.read(token);
    if (literal.isPresent()) {
      tokens.take();
      return literal.get();
    }
    if (token.kind() != Token.Kind.WORD) {
      throw tokens.unexpected("a property, a function or a value was expected");
    }
    tokens.take();
    return tokens.takeMark("(") ? search(token.text()) : names.apply(token.text());
  }

  private Operand<S> search(String function) {
    var kind =
        switch (function) {
          case "startswith" -> Operand.Search.Kind.STARTSWITH;
          case "endswith" -> Operand.Search.Kind.ENDSWITH;
          case "contains" -> Operand.Search.Kind.CONTAINS;
          default ->
              throw ODataException.badRequest(
                  "An unknown function with name '%s' was found.".formatted(function));
        };
    var text = operand();
    tokens.expectMark(",");
    var part = operand();
    tokens.expectMark(")");
    if (text.type() != EdmType.TEXT || part.type() != EdmType.TEXT) {
      throw ODataException.badRequest(
          "The function %s takes two texts.".formatted(kind.name().toLowerCase(Locale.ROOT)));
    }
    return new Operand.Search<>(kind, text, part);
  }

  private static void checkTypes(@Nullable EdmType left, @Nullable EdmType right) {
    if (left != null && right != null && !left.comparableWith(right)) {
      throw ODataException.badRequest(
          "A binary operator with incompatible types was detected: %s and %s."
              .formatted(left.edmName(), right.edmName()));
    }
  }
}
