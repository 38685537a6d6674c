package io.mooring.lab.adminservice.odata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text cut into words, from the first to the last. */
final class Tokens {

  private static final Pattern WORD =
      Pattern.compile(
          "\\s*(?:(?<text>'(?:[^']|'')*')"
              + "|(?<time>\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:\\d\\d))"
              + "|(?<number>-?\\d+(?:\\.\\d+)?)"
              + "|(?<word>[\\p{L}_][\\p{L}\\d_]*)"
              + "|(?<mark>[(),:/=]))");

  private static final List<Token.Kind> KINDS =
      List.of(
          Token.Kind.TEXT, Token.Kind.TIME, Token.Kind.NUMBER, Token.Kind.WORD, Token.Kind.MARK);

  private final List<Token> tokens;
  private final int end;
  private int next;

  private Tokens(List<Token> tokens, int end) {
    this.tokens = tokens;
    this.end = end;
  }

  static Tokens of(String text) {
    var tokens = new ArrayList<Token>();
    var trimmed = text.stripTrailing();
    var matcher = WORD.matcher(trimmed);
    var at = 0;
    while (at < trimmed.length()) {
      if (!matcher.region(at, trimmed.length()).lookingAt()) {
        throw ODataException.badRequest("Syntax error at position %d in '%s'.".formatted(at, text));
      }
      tokens.add(token(matcher));
      at = matcher.end();
    }
    return new Tokens(tokens, at);
  }

  private static Token token(Matcher matcher) {
    for (var kind : KINDS) {
      var group = kind.name().toLowerCase(Locale.ROOT);
      var text = matcher.group(group);
      if (text != null) {
        return new Token(
            kind, kind == Token.Kind.TEXT ? unquoted(text) : text, matcher.start(group));
      }
    }
    throw new IllegalStateException("A match without a group");
  }

  private static String unquoted(String text) {
    return text.substring(1, text.length() - 1).replace("''", "'");
  }

  Token peek() {
    return next < tokens.size() ? tokens.get(next) : new Token(Token.Kind.END, "the end", end);
  }

  Token take() {
    var token = peek();
    next++;
    return token;
  }

  boolean takeMark(String mark) {
    var there = peek().isMark(mark);
    next += there ? 1 : 0;
    return there;
  }

  boolean takeWord(String word) {
    var there = peek().isWord(word);
    next += there ? 1 : 0;
    return there;
  }

  void expectMark(String mark) {
    if (!takeMark(mark)) {
      throw unexpected("'" + mark + "' was expected");
    }
  }

  void expectEnd() {
    if (peek().kind() != Token.Kind.END) {
      throw unexpected("the end was expected");
    }
  }

  ODataException unexpected(String instead) {
    var token = peek();
    return ODataException.badRequest(
        "Syntax error: '%s' at position %d, %s.".formatted(token.text(), token.at(), instead));
  }
}
