package io.mooring.lab.estate;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * Turns the numbers of one kind of object into GUIDs and back without a table: two halves of the
 * number go through a Feistel network (Luby, Rackoff 1988), the rest is a check.
 */
public record Guids(long seed, String kind) {

  private static final int ROUNDS = 4;
  private static final int LENGTH = 36;
  private static final int TAIL = 28;

  public String of(long number) {
    var left = (int) (number >>> 32);
    var right = (int) number;
    for (var round = 0; round < ROUNDS; round++) {
      var mixed = left ^ turn(right, round);
      left = right;
      right = mixed;
    }
    var check = Long.toHexString(new Chance(seed, number).bits(kind) | Long.MIN_VALUE);
    return "%08x-%s-4%s-a%s-%s%08x"
        .formatted(
            left,
            check.substring(1, 5),
            check.substring(5, 8),
            check.substring(8, 11),
            check.substring(11, 15),
            right);
  }

  /** The number whose GUID this is, however it is written; empty where it is none of this kind. */
  public OptionalLong number(String guid) {
    var lower = guid.toLowerCase(Locale.ROOT);
    if (!lower.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      return OptionalLong.empty();
    }
    var left = Integer.parseUnsignedInt(lower.substring(0, 8), 16);
    var right = Integer.parseUnsignedInt(lower.substring(TAIL, LENGTH), 16);
    for (var round = ROUNDS - 1; round >= 0; round--) {
      var before = right ^ turn(left, round);
      right = left;
      left = before;
    }
    var number = (long) left << 32 | Integer.toUnsignedLong(right);
    return of(number).equals(lower) ? OptionalLong.of(number) : OptionalLong.empty();
  }

  private int turn(int half, int round) {
    return (int) new Chance(seed + round, Integer.toUnsignedLong(half)).bits(kind);
  }
}
