package io.mooring.inventory;

import io.mooring.device.DeviceId;
import io.mooring.device.SourceRecord;
import io.mooring.reconciliation.Decision;
import io.mooring.reconciliation.Match;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why records are taken for one computer's.
 *
 * @param ambiguity why it cannot be told for certain which computer it is; null where it can
 * @param others devices that it may be instead, or as well
 * @param joints what put the records together, the strongest first; one less than there are
 *     records, unless persons did
 * @param merged what persons said that did, the latest first
 */
public record DeviceIdentity(
    @Nullable String ambiguity, List<DeviceId> others, List<Joint> joints, List<Decision> merged) {

  /** Two records that have enough in common, and what. */
  public record Joint(SourceRecord one, SourceRecord other, Match match) {}
}
