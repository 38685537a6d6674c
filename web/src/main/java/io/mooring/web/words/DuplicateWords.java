package io.mooring.web.words;

import io.mooring.reconciliation.Decision.Verdict;
import java.time.Instant;
import java.util.Optional;

/** Devices that may be one, and what was decided on them, in words. */
public final class DuplicateWords {

  private DuplicateWords() {}

  /** How many there are, and how old that is. */
  public static String found(long pairs, Optional<Instant> lookedAt, Instant now) {
    var looked =
        lookedAt
            .map(at -> "All devices were looked through %s.".formatted(Ago.of(at, now)))
            .orElse("The first look through all devices has not ended yet.");
    return pairs == 0
        ? looked
        : Numbers.count(pairs, "pair of devices", "pairs of devices") + " may be one. " + looked;
  }

  public static String verdict(Verdict verdict) {
    return switch (verdict) {
      case MERGED -> "Merged";
      case KEPT_APART -> "Kept apart";
    };
  }

  /** What a person does who says so. */
  public static String action(Verdict verdict) {
    return switch (verdict) {
      case MERGED -> "Merge";
      case KEPT_APART -> "Keep apart";
    };
  }

  /** What follows when a person says so. */
  public static String consequence(Verdict verdict) {
    return switch (verdict) {
      case MERGED ->
          "They become one device with the records of both, under the older id; the younger id leads"
              + " to it. Their history, notes and orders are told together, and whoever orders an"
              + " action has it carried out on this one device. It stays so whatever the sources say"
              + " later, until somebody takes it back: then everything is what it would be without.";
      case KEPT_APART ->
          "They stay two devices, and are suspected no longer, whatever they come to share later."
              + " It stays so until somebody takes it back.";
    };
  }

  /** What follows when it is taken back. */
  public static String back(Verdict verdict) {
    return switch (verdict) {
      case MERGED ->
          "The records go back to the devices that they would be of without this decision, with"
              + " their history, notes and orders.";
      case KEPT_APART ->
          "The two are joined again by what they share, if that is enough, or suspected again.";
    };
  }
}
