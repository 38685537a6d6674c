package io.mooring.reconciliation;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Keeps a device's id when the record that brought it goes for good. */
public final class Inheritance {

  private Inheritance() {}

  /**
   * The record that takes on the id, the oldest that is left of the device; empty where the one
   * that leaves is younger, or the last.
   *
   * @param remaining the other records of its device
   */
  public static Optional<Sighting> heir(Sighting leaving, Collection<Sighting> remaining) {
    return remaining.stream()
        .min(Comparator.comparing(Sighting::birth))
        .filter(oldest -> leaving.birth().compareTo(oldest.birth()) < 0)
        .map(oldest -> oldest.born(leaving.birth()));
  }
}
