package io.mooring.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts that mean no good: known ones, and any number of others, the same ones for each seed. */
public final class Hostile {

  /** Each kind by itself. */
  public static final List<String> TEXTS =
      List.of(
          "<img src=x onerror=alert(1)>",
          "<script>alert(1)</script>",
          "\"'><svg onload=alert(1)>",
          "javascript:alert(1)",
          "{{7*7}} ${7*7} #{7*7} %s %n %x",
          "'; drop table device; --",
          "=HYPERLINK(\"http://x.example\")",
          "+1",
          "-1",
          "@SUM(A1)",
          "\t=1",
          "a\r\nb\nc\u0085d\u2028e\u2029f",
          "a\u0000b",
          "\u0000",
          "\u202etxt.exe\u202c",
          "\u2067\u2066\u2069\u2068",
          "\u05d0\u05d1\u05d2 123 \u05d3",
          "\u200b\u200d\ufeff\u00ad",
          "\u3164",
          "\ud800",
          "a\udfffb\ud83d",
          "😀".repeat(600),
          "x".repeat(65_536),
          "\u0301".repeat(200),
          "İIıi\u212a",
          "  a  ",
          "",
          " ",
          "null",
          "NaN",
          "Infinity",
          "true",
          "1",
          "-9223372036854775808",
          "9223372036854775808",
          "1e999999999",
          "9".repeat(2_000),
          "٣",
          "{\"a\":{\"b\":[1,2,{\"c\":null}]}}",
          "[[[[[[[[]]]]]]]]",
          "0001-01-01T00:00:00Z",
          "0000-00-00T00:00:00Z",
          "9999-12-31T23:59:59.9999999Z",
          "-0001-01-01T00:00:00Z",
          "+999999999-12-31T23:59:59Z",
          "2016-12-31T23:59:60Z",
          "2026-01-05T09:00:00+14:00",
          "2026-02-30T09:00:00Z",
          "GUID:00000000-0000-0000-0000-000000000000",
          "a/b%2fc\\d,e\"f",
          "site:\"a,b\" os:x");

  private static final String SIGNS =
      "<>&\"'`=+-@,;:/\\%{}[]()\t\r\n\u0000\u0007\u001b\u007f\u0085\u00a0\u00ad\u034f\u05d0\u0627"
          + "\u061c\u200b\u200e\u200f\u2028\u2029\u202a\u202e\u2066\u2069\u2800\u3164\ud83d\ude00"
          + "\ud800\udfff\ufeff\ufffe\uffffaZ09 İıſK";

  private Hostile() {}

  /** Another one: known, made of hostile signs, or both. */
  public static String text(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> TEXTS.get(random.nextInt(TEXTS.size()));
      case 1 -> signs(random, random.nextInt(40));
      default -> signs(random, 5) + TEXTS.get(random.nextInt(TEXTS.size())) + signs(random, 5);
    };
  }

  private static String signs(Random random, int length) {
    var text = new StringBuilder();
    for (var i = 0; i < length; i++) {
      text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return text.toString();
  }

  /** The known ones and so many others. */
  public static List<String> texts(long seed, int others) {
    var random = new Random(seed);
    var texts = new ArrayList<>(TEXTS);
    for (var i = 0; i < others; i++) {
      texts.add(text(random));
    }
    return texts;
  }

  /** Whether nothing in it acts: it may be shown, sent, logged and kept anywhere. */
  public static boolean isPlain(String text) {
    return text.codePoints()
        .allMatch(sign ->
            sign == '\n'
                || switch (Character.getType(sign)) {
                  case Character.CONTROL,
                      Character.FORMAT,
                      Character.SURROGATE,
                      Character.UNASSIGNED,
                      Character.LINE_SEPARATOR,
                      Character.PARAGRAPH_SEPARATOR ->
                      false;
                  default -> true;
                });
  }
}
