package io.mooring.reconciliation;

import io.mooring.device.DeviceId;
import java.util.List;
import java.util.Optional;

/**
 * A device: its records, and why they are one computer's.
 *
 * @param because the matches that put them together, in the order of their records
 * @param merged what persons said that did
 * @param ambiguities why it may be more than one computer, or not the whole of one; empty for most
 */
public record ReconciledDevice(
    DeviceId id,
    List<RecordKey> records,
    List<Match> because,
    List<Decision> merged,
    List<Ambiguity> ambiguities) {

  public boolean ambiguous() {
    return !ambiguities.isEmpty();
  }

  /** Why no destructive action may be taken on it; empty where it may. */
  public Optional<String> destructionRefused() {
    return ambiguities.stream()
        .findFirst()
        .map(ambiguity ->
            "It cannot be told for certain which computer this is. " + ambiguity.sentence());
  }
}
