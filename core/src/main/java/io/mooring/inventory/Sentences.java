package io.mooring.inventory;

import io.mooring.device.SourceRecord;
import io.mooring.reconciliation.Ambiguity;
import io.mooring.reconciliation.ReconciledDevice;
import io.mooring.wire.Column;
import io.mooring.wire.Cut;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What tells computers apart or does not, in sentences for a person. */
final class Sentences {

  /** Whole with names and ids of any usual length; a row has room for no more. */
  static final int LONGEST = 1_000;

  /** Of a device that hangs together with more records than any computer has. */
  static final String ENDLESS =
      "It cannot be told for certain which computer this is. By their ids its records hang together"
          + " with more others than any computer has.";

  private Sentences() {}

  /** Why it cannot be told for certain which computer a device is; null where it can. */
  static @Nullable String ambiguity(ReconciledDevice device, Neighbourhood around) {
    return device.ambiguities().stream()
        .findFirst()
        .map(ambiguity ->
            "It cannot be told for certain which computer this is. " + sentence(ambiguity, around))
        .map(sentence -> Cut.to(LONGEST, sentence))
        .orElse(null);
  }

  private static String sentence(Ambiguity ambiguity, Neighbourhood around) {
    var first = around.current(ambiguity.one());
    var second = around.current(ambiguity.other());
    var alike = named(first).equals(named(second));
    var one = alike ? numbered(first) : named(first);
    var other = alike ? numbered(second) : named(second);
    var evidence = ambiguity.evidence();
    return switch (ambiguity.kind()) {
      case TWO_ENTRA_IDS, TWO_SERIALS ->
          "At one time %s has the %s %s, and %s has %s."
              .formatted(one, evidence.kind().word(), evidence.one(), other, evidence.other());
      case SHARED ->
          "%s and another device, %s, have the same %s, %s."
              .formatted(one, other, evidence.kind().word(), evidence.one());
      case SHARED_BY_MANY ->
          "%s has the same %s as many others, %s."
              .formatted(one, evidence.kind().word(), evidence.one());
    };
  }

  /** Two of one name at one source are told apart by their ids there. */
  private static String numbered(SourceRecord record) {
    var id =
        switch (record.kind()) {
          case CONFIGMGR -> Optional.of(record.resource().toString());
          case INTUNE -> record.text(Column.INTUNE_ID);
          case THIRD_PARTY_MDM -> record.text(Column.OTHER_MDM_ID);
        };
    return named(record) + id.map(number -> " (" + number + ")").orElse("");
  }

  /** A record with its source, such as {@code PC-1 of site PS1}. */
  static String named(SourceRecord record) {
    return record.text(Column.NAME).orElse("(no name)") + " of " + History.source(record);
  }
}
