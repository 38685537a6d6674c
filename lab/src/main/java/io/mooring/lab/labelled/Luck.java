package io.mooring.lab.labelled;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

/** The luck of one computer; the same seed and number have the same. */
final class Luck {

  private final SplittableRandom random;

  Luck(long seed, int number) {
    // Streams whose seeds lie one step apart would be the same stream, one step later.
    random = new SplittableRandom(mixed(mixed(seed) + number));
  }

  /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014). */
  private static long mixed(long seed) {
    var z = seed + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  double fraction() {
    return random.nextDouble();
  }

  boolean share(double share) {
    return fraction() < share;
  }

  boolean befalls(Trap trap) {
    return share(trap.share());
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  <T> T one(List<T> of) {
    return of.get(below(of.size()));
  }

  String guid() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  String hex(int digits) {
    return "%016X".formatted(random.nextLong()).substring(0, digits);
  }

  /** The half of a MAC address that its maker counts. */
  String mac() {
    var hex = hex(6).toUpperCase(Locale.ROOT);
    return hex.substring(0, 2) + ":" + hex.substring(2, 4) + ":" + hex.substring(4);
  }
}
