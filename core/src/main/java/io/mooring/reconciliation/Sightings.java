package io.mooring.reconciliation;

import java.util.Collection;
import java.util.List;

/** All records of the tenant. */
public interface Sightings {

  /**
   * So many times as many may have had an identifier: one computer that is set up anew every other
   * week leaves its former records behind.
   */
  int FORMER = 5;

  /**
   * Those that have an identifier.
   *
   * @param most none are told where more than these have it and are not over, or {@link #FORMER}
   *     times as many in all: what many share tells nothing of one computer
   */
  List<Sighting> having(Identifier identifier, int most);

  /** All of them, or none where they are more than {@link #having} allows. */
  static List<Sighting> few(List<Sighting> having, int most) {
    if (having.size() <= most) {
      return having;
    }
    return having.size() > most * FORMER
            || having.stream().filter(one -> !one.life().ended()).count() > most
        ? List.of()
        : having;
  }

  /** Those of the keys that are there. */
  List<Sighting> find(Collection<RecordKey> keys);
}
