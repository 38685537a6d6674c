package io.mooring.reconciliation;

import io.mooring.access.PersonId;
import io.mooring.wire.PlainText;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a person said of two devices, kept as a fact: it stands until it is taken back, and counts
 * before everything that is worked out. A later one counts before an earlier.
 *
 * @param one the records that the first device consisted of
 * @param other those of the second
 * @param byName what the person was called then
 */
public record Decision(
    UUID id,
    Verdict verdict,
    Set<RecordKey> one,
    Set<RecordKey> other,
    PersonId by,
    String byName,
    Instant at,
    String why) {

  /** What they are. */
  public enum Verdict {
    /** One device. */
    MERGED("merged"),
    /** Two devices. */
    KEPT_APART("keptApart");

    private final String key;

    Verdict(String key) {
      this.key = key;
    }

    /** The name in texts and in the API. */
    public String key() {
      return key;
    }
  }

  static final Comparator<Decision> LATEST_FIRST =
      Comparator.comparing(Decision::at)
          .reversed()
          .thenComparing(decision -> decision.id().toString());

  public static final int LONGEST_REASON = 500;

  public Decision {
    one = Collections.unmodifiableSet(new TreeSet<>(one));
    other = Collections.unmodifiableSet(new TreeSet<>(other));
    why = PlainText.line(why);
    if (one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other)) {
      throw new IllegalArgumentException("A decision is on two devices, each with its records.");
    }
    demandReason(why);
  }

  static void demandReason(String why) {
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      throw new IllegalArgumentException("A reason has 1 to " + LONGEST_REASON + " signs.");
    }
  }

  /** All that it is on. */
  public Stream<RecordKey> records() {
    return Stream.concat(one.stream(), other.stream());
  }

  boolean names(RecordKey record) {
    return one.contains(record) || other.contains(record);
  }

  boolean names(Collection<RecordKey> both) {
    return both.stream().allMatch(this::names);
  }
}
