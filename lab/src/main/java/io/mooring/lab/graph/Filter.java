package io.mooring.lab.graph;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code $filter}, and refuses what Graph refuses: only what a property's text names,
 * joined by {@code and}, and {@code or} only between values of one property.
 */
final class Filter<S> {

  /** A part of a filter; {@code lone} is the property of one that is a single comparison. */
  private record Part<S>(Predicate<S> test, @Nullable String lone) {}

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*('(?:[^']|'')*'|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(?:Z|[+-]\\d\\d:\\d\\d)"
              + "|[\\p{L}_][\\p{L}\\d_]*|-?\\d+|[(),])");
  private static final int DEEPEST = 20;

  private final EntityType<S> type;
  private final Version version;
  private final BiFunction<S, Property<S>, @Nullable Object> value;
  private final List<String> tokens = new ArrayList<>();
  private final List<String> properties = new ArrayList<>();
  private int next;
  private int depth;

  Filter(EntityType<S> type, Version version, BiFunction<S, Property<S>, @Nullable Object> value) {
    this.type = type;
    this.version = version;
    this.value = value;
  }

  Predicate<S> parse(String text) {
    var matcher = TOKEN.matcher(text.stripTrailing());
    var at = 0;
    while (at < text.stripTrailing().length()) {
      if (!matcher.region(at, text.stripTrailing().length()).lookingAt()) {
        throw invalid("Syntax error at position %d in '%s'.".formatted(at, text));
      }
      tokens.add(matcher.group(1));
      at = matcher.end();
    }
    var all = either().test();
    if (next < tokens.size()) {
      throw invalid("Syntax error: '%s' was not expected.".formatted(peek()));
    }
    return all;
  }

  /** The properties that the filter asks for. */
  List<String> properties() {
    return properties;
  }

  private Part<S> either() {
    if (++depth > DEEPEST) {
      throw invalid("The filter is nested too deeply.");
    }
    var part = both();
    while (take("or")) {
      var other = both();
      if (part.lone() == null || !part.lone().equals(other.lone())) {
        throw Refusal.bad("Filter not supported: 'or' between different properties.");
      }
      part = new Part<>(part.test().or(other.test()), part.lone());
    }
    depth--;
    return part;
  }

  private Part<S> both() {
    var part = unit();
    while (take("and")) {
      part = new Part<>(part.test().and(unit().test()), null);
    }
    return part;
  }

  private Part<S> unit() {
    if (take("(")) {
      var inner = either();
      expect(")");
      return inner;
    }
    var word = word();
    var function = Operator.named(word).filter(Operator::function);
    if (function.isPresent() && take("(")) {
      var property = property(word());
      expect(",");
      var part = comparison(property, function.get(), literal());
      expect(")");
      return part;
    }
    var property = property(word);
    var operator = Operator.named(word()).filter(known -> !known.function());
    return comparison(
        property,
        operator.orElseThrow(() -> invalid("An operator was expected after '%s'.".formatted(word))),
        literal());
  }

  private Part<S> comparison(Property<S> property, Operator operator, @Nullable Object literal) {
    if (!property.asked().contains(operator)) {
      throw Refusal.bad(
          "Filter not supported: '%s' on property '%s'."
              .formatted(operator.name().toLowerCase(Locale.ROOT), property.name()));
    }
    properties.add(property.name());
    return new Part<>(
        subject -> operator.holds(value.apply(subject, property), literal), property.name());
  }

  private Property<S> property(String name) {
    return type.property(name, version)
        .orElseThrow(() ->
            invalid(
                "Could not find a property named '%s' on type 'microsoft.graph.%s'."
                    .formatted(name, type.name())));
  }

  private @Nullable Object literal() {
    var token = word();
    if (token.startsWith("'")) {
      return token.substring(1, token.length() - 1).replace("''", "'");
    }
    if (token.contains("T") && Character.isDigit(token.charAt(0))) {
      return time(token);
    }
    return token.equals("null") ? null : token;
  }

  private static Instant time(String token) {
    try {
      return Instant.parse(token);
    } catch (DateTimeParseException e) {
      throw invalid("'%s' is no date.".formatted(token));
    }
  }

  private String peek() {
    return next < tokens.size() ? tokens.get(next) : "";
  }

  private String word() {
    var word = peek();
    if (word.isEmpty()) {
      throw invalid("The filter ends too early.");
    }
    next++;
    return word;
  }

  private boolean take(String token) {
    var there = peek().equals(token);
    next += there ? 1 : 0;
    return there;
  }

  private void expect(String token) {
    if (!take(token)) {
      throw invalid("'%s' was expected instead of '%s'.".formatted(token, peek()));
    }
  }

  private static Refusal invalid(String message) {
    return Refusal.bad("Invalid filter clause: " + message);
  }
}
