package io.mooring.reconciliation;

/**
 * One thing that speaks for or against two records being of one computer.
 *
 * @param one what the first has
 * @param other what the second has: the same, or what contradicts it
 * @param points below zero where it speaks against
 */
public record Evidence(Identifier.Kind kind, String one, String other, int points) {

  static Evidence agreed(Identifier identifier, int points) {
    return new Evidence(identifier.kind(), identifier.value(), identifier.value(), points);
  }

  /** Whether both have the same. */
  public boolean agrees() {
    return one.equals(other);
  }

  @Override
  public String toString() {
    return agrees()
        ? "%s %s (%+d)".formatted(kind.key(), one, points)
        : "%s %s and %s (%+d)".formatted(kind.key(), one, other, points);
  }
}
