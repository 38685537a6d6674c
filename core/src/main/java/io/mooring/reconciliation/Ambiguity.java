package io.mooring.reconciliation;

import java.util.Comparator;

/**
 * Why it cannot be told which computer a device is.
 *
 * @param one a record of the device
 * @param other the record that it contradicts or shares something with
 * @param evidence what it is about
 */
public record Ambiguity(Kind kind, RecordKey one, RecordKey other, Evidence evidence) {

  /** The kinds, as in texts and in the API. */
  public enum Kind {
    /** Two Entra device ids are in use at once. */
    TWO_ENTRA_IDS("twoEntraIds"),
    /** Two serial numbers are told of one time. */
    TWO_SERIALS("twoSerials"),
    /** Another device has what one device only should have. */
    SHARED("shared"),
    /** So do many. */
    SHARED_BY_MANY("sharedByMany");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** The name in texts and in the API. */
    public String key() {
      return key;
    }
  }

  static final Comparator<Ambiguity> ORDER =
      Comparator.comparing(Ambiguity::kind)
          .thenComparing(Ambiguity::one)
          .thenComparing(Ambiguity::other);

  /** The reason, for a person. */
  public String sentence() {
    return switch (kind) {
      case TWO_ENTRA_IDS ->
          "Two Entra device ids are in use at once: %s has %s, %s has %s."
              .formatted(one, evidence.one(), other, evidence.other());
      case TWO_SERIALS ->
          "Two serial numbers are told of one time: %s has %s, %s has %s."
              .formatted(one, evidence.one(), other, evidence.other());
      case SHARED ->
          "%s and %s of another device have the same %s, %s."
              .formatted(one, other, evidence.kind().key(), evidence.one());
      case SHARED_BY_MANY ->
          "Many records have the same %s as %s, %s."
              .formatted(evidence.kind().key(), one, evidence.one());
    };
  }
}
