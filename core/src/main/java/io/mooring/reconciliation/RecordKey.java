package io.mooring.reconciliation;

import java.util.Comparator;

/**
 * A record's name for ever.
 *
 * @param place what its id counts in: a site, a tenant, a list
 * @param id its key there, such as a resource id
 */
public record RecordKey(Source source, String place, String id) implements Comparable<RecordKey> {

  private static final Comparator<RecordKey> ORDER =
      Comparator.comparing(RecordKey::source)
          .thenComparing(RecordKey::place)
          .thenComparing(RecordKey::id);

  @Override
  public int compareTo(RecordKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return source.key() + " " + place + " " + id;
  }
}
