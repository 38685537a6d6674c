package io.mooring.reconciliation;

import java.util.Collection;
import java.util.List;

/** All records of the tenant. */
public interface Sightings {

  /**
   * Those that have an identifier.
   *
   * @param most none are told where there are more: what many share tells nothing of one computer
   */
  List<Sighting> having(Identifier identifier, int most);

  /** Those of the keys that are there. */
  List<Sighting> find(Collection<RecordKey> keys);
}
