package io.mooring.wire;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts of others as text and nothing else: without signs that turn, hide or break what stands
 * beside them, so that they can be kept, sent, logged and shown anywhere.
 */
public final class PlainText {

  private static final Pattern BREAK = Pattern.compile("\\R");
  private static final int REPLACEMENT = 0xFFFD;
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private PlainText() {}

  /** On lines of its own, each stripped; empty ones go. */
  public static String of(String text) {
    return joined(text, "\n");
  }

  /** On one line. */
  public static String line(String text) {
    return joined(text, " ");
  }

  private static String joined(String text, String separator) {
    return isPlain(text)
        ? text.strip()
        : BREAK
            .splitAsStream(text)
            .map(PlainText::sound)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(separator));
  }

  /** Each kind of space becomes the plain one, a tab as well. */
  private static String sound(String line) {
    var sound = new StringBuilder(line.length());
    line.codePoints()
        .map(sign -> sign == '\t' || Character.isSpaceChar(sign) ? ' ' : sign)
        .filter(PlainText::isSound)
        .forEach(sound::appendCodePoint);
    return sound.toString().strip();
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(sign -> sign >= ' ' && sign <= '~');
  }

  /**
   * Kept apart from a sentence around it, where it runs from right to left: else the reader sees
   * the sentence's parts in another order (Unicode: UAX 9, explicit directional isolates).
   */
  public static String apart(String text) {
    return text.codePoints().anyMatch(PlainText::runsLeft)
        ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE
        : text;
  }

  /** What would go is named instead, such as {@code ⟨U+202E⟩}: to show a text as it came. */
  public static String named(String text) {
    var named = new StringBuilder(text.length());
    text.codePoints()
        .forEach(sign -> {
          if (sign == '\n' || isSound(sign)) {
            named.appendCodePoint(sign);
          } else {
            named.append("⟨U+%04X⟩".formatted(sign));
          }
        });
    return named.toString();
  }

  /** As it is, but for half signs, of which no encoding knows: each is replaced by U+FFFD. */
  public static String whole(String text) {
    if (!hasSurrogate(text)) {
      return text;
    }
    var whole = new StringBuilder(text.length());
    text.codePoints().map(s -> isHalf(s) ? REPLACEMENT : s).forEach(whole::appendCodePoint);
    return whole.toString();
  }

  private static boolean hasSurrogate(String text) {
    for (var at = 0; at < text.length(); at++) {
      if (Character.isSurrogate(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHalf(int sign) {
    return Character.getType(sign) == Character.SURROGATE;
  }

  private static boolean runsLeft(int sign) {
    return switch (Character.getDirectionality(sign)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          true;
      default -> false;
    };
  }

  private static boolean isSound(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> !isUnseen(sign);
    };
  }

  /** Letters and marks that show nothing (Unicode: Default_Ignorable_Code_Point; U+2800). */
  private static boolean isUnseen(int sign) {
    return sign == 0x034F
        || sign == 0x115F
        || sign == 0x1160
        || sign == 0x17B4
        || sign == 0x17B5
        || (sign >= 0x180B && sign <= 0x180F)
        || sign == 0x2800
        || sign == 0x3164
        || (sign >= 0xFE00 && sign <= 0xFE0F)
        || sign == 0xFFA0
        || (sign >= 0xE0100 && sign <= 0xE01EF);
  }
}
