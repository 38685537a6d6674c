package io.mooring.lab.estate;

import java.util.List;

/** The luck of one device or person: every question has one answer for ever, in any order asked. */
record Chance(long seed, long number) {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  long bits(String topic) {
    return mix(mix(seed + GOLDEN * (number + 1)) ^ (GOLDEN * topic.hashCode()));
  }

  int below(String topic, int bound) {
    return (int) Long.remainderUnsigned(bits(topic), bound);
  }

  /** From 0 inclusive to 1 exclusive. */
  double fraction(String topic) {
    return (bits(topic) >>> 11) * 0x1.0p-53;
  }

  boolean share(String topic, double share) {
    return fraction(topic) < share;
  }

  <T> T one(String topic, List<T> of) {
    return of.get(below(topic, of.size()));
  }

  String text(String topic, String alphabet, int length) {
    var bits = bits(topic);
    var text = new StringBuilder(length);
    for (var i = 0; i < length; i++) {
      text.append(alphabet.charAt((int) Long.remainderUnsigned(bits, alphabet.length())));
      bits = mix(bits + GOLDEN);
    }
    return text.toString();
  }

  String guid(String topic) {
    var hex = text(topic, "0123456789ABCDEF", 32);
    return hex.substring(0, 8)
        + "-"
        + hex.substring(8, 12)
        + "-4"
        + hex.substring(13, 16)
        + "-A"
        + hex.substring(17, 20)
        + "-"
        + hex.substring(20);
  }

  /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014). */
  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
